#!/bin/sh
# sh install.sh cage|x11 electron|browser
#
# Makes a Debian machine a kiosk: packages, the user nykel, the files beside this script in their places, no login
# prompt on the screen. It does not install the kiosk itself (README.md does that first) and does not restart the
# machine. It may be run again, with other words too: /etc/default/nykel keeps what else was changed in it.
set -eu

refuse() {
  echo "$1" >&2
  exit 2
}

here=$(cd "$(dirname "$0")" && pwd)
browser_shell=/opt/nykel-browser
. /etc/os-release

case "${1:-} $ID ${VERSION_ID:-}" in
'cage debian 13') packages='cage seatd wlr-randr' ;;
'cage debian 12') refuse 'On Debian 12 use x11: Chromium crashes when it fills the screen of the cage of Debian 12 (0.1.4).' ;;
'x11 debian 12' | 'x11 debian 13')
  packages='xserver-xorg-core xserver-xorg-legacy xserver-xorg-input-libinput xinit matchbox-window-manager x11-xserver-utils'
  ;;
'cage '* | 'x11 '*) refuse "This is $PRETTY_NAME; these files are for Debian 12 and 13." ;;
*) refuse 'sh install.sh cage|x11 electron|browser: what shows the kiosk (README.md says which), and which kiosk.' ;;
esac
case ${2:-} in
electron) command=/opt/Nykel/nykel ;;
browser)
  command="$browser_shell/node_modules/node/bin/node $browser_shell/electron/browser.ts"
  packages="$packages chromium"
  ;;
*) refuse 'sh install.sh cage|x11 electron|browser: the second word says which kiosk, the package or the browser shell.' ;;
esac
[ "$(id -u)" = 0 ] || refuse 'This must be run as root.'
[ -x "${command%% *}" ] || refuse "The kiosk is not installed yet: there is no ${command%% *} (README.md, Linux, step 2)."

echo '1. Packages'
apt-get update
# shellcheck disable=SC2086  # a list of words
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages adduser libgl1-mesa-dri unattended-upgrades

echo '2. The user nykel, whom nobody can log in as'
adduser --system --group --home /nonexistent --no-create-home nykel

echo '3. Files'
put() { install -D -m "${3:-644}" "$here/$1" "$2" && echo "   $2"; }
put nykel.service /etc/systemd/system/nykel.service
put session /usr/local/lib/nykel/session 755
put ../README.md /usr/local/lib/nykel/README.md
put system.conf /etc/systemd/system.conf.d/nykel.conf
put logind.conf /etc/systemd/logind.conf.d/nykel.conf
put sysctl.conf /etc/sysctl.d/60-nykel.conf
put apt.conf /etc/apt/apt.conf.d/60nykel
[ -e /etc/default/nykel ] || put nykel.default /etc/default/nykel
sed -i "s|^NYKEL_DISPLAY=.*|NYKEL_DISPLAY=$1|; s|^NYKEL_COMMAND=.*|NYKEL_COMMAND=$command|" /etc/default/nykel
if [ "$1" = x11 ]; then
  put x11.conf /etc/systemd/system/nykel.service.d/x11.conf
  put xorg.conf /etc/X11/xorg.conf.d/50-nykel.conf
  put Xwrapper.config /etc/X11/Xwrapper.config
else
  rm -f /etc/systemd/system/nykel.service.d/x11.conf
fi
if [ "$2" = browser ]; then put chromium-policies.json /etc/chromium/policies/managed/nykel.json; fi

echo '4. No login prompt, no restart by Ctrl+Alt+Del; the kiosk at every start'
systemctl mask ctrl-alt-del.target
systemctl disable getty@tty1.service
systemctl enable nykel.service

echo 'Done. Restart the machine (systemctl reboot), and walk through the checklist in README.md.'
