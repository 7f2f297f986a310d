# Makes a Windows 11 machine a kiosk. NOT YET TRIED ON WINDOWS: walk through the checklist in README.md afterwards.
#
#   powershell.exe -ExecutionPolicy Bypass -File set-up.ps1 -Account nykel -Way ShellLauncher|Logon
#
# ShellLauncher is for Enterprise, Education and IoT Enterprise; Logon for Pro. Run it as an administrator, after the
# account exists and the kiosk is installed. It may be run again. -Undo takes the shell and the guard away.
param(
  [Parameter(Mandatory)][string]$Account,
  [Parameter(Mandatory)][ValidateSet('ShellLauncher', 'Logon')][string]$Way,
  [switch]$Undo
)
$ErrorActionPreference = 'Stop'

$sid = (New-Object System.Security.Principal.NTAccount($Account)).Translate([System.Security.Principal.SecurityIdentifier]).Value
$folder = 'C:\ProgramData\Nykel'
$shell = "powershell.exe -NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File `"$folder\guard.ps1`""
$embedded = 'root\standardcimv2\embedded'

function Set-Value([string]$Key, [string]$Name, $Value, [string]$Type = 'DWord') {
  if (-not (Test-Path $Key)) { New-Item -Path $Key -Force | Out-Null }
  New-ItemProperty -Path $Key -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null
}

# The account's own part of the registry is there only while it is logged on; otherwise it is loaded from its profile.
function Use-AccountRegistry([scriptblock]$Do) {
  $root = "Registry::HKEY_USERS\$sid"
  if (Test-Path $root) { & $Do $root; return }
  $profile = (Get-CimInstance Win32_UserProfile -Filter "SID='$sid'").LocalPath
  if (-not $profile) { throw "Log on once as $Account first, so that Windows makes its profile." }
  reg.exe load "HKU\$sid" "$profile\NTUSER.DAT" | Out-Null
  try { & $Do $root } finally {
    [GC]::Collect()
    reg.exe unload "HKU\$sid" | Out-Null
  }
}

if ($Undo) {
  Unregister-ScheduledTask -TaskName 'Nykel guard' -Confirm:$false -ErrorAction SilentlyContinue
  if ($Way -eq 'ShellLauncher') { ([wmiclass]"\\localhost\${embedded}:WESL_UserSetting").RemoveCustomShell($sid) | Out-Null }
  else { Use-AccountRegistry { param($root) Remove-ItemProperty "$root\Software\Microsoft\Windows NT\CurrentVersion\Winlogon" Shell } }
  'The kiosk is no longer the shell of this account, and the guard is gone. Everything else is left as it is.'
  exit
}

'1. The guard, where the kiosk account can read it and not change it'
New-Item -ItemType Directory -Force $folder | Out-Null
Copy-Item (Join-Path $PSScriptRoot 'guard.ps1') $folder -Force
# By number: in a Norwegian Windows the group is called otherwise.
icacls.exe $folder /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' "${Account}:(OI)(CI)RX" | Out-Null
$task = (Get-Content (Join-Path $PSScriptRoot 'nykel-guard.xml') -Raw) -replace 'ACCOUNT', $Account -replace '^<\?xml[^>]*\?>', ''
Register-ScheduledTask -TaskName 'Nykel guard' -Xml $task -Force | Out-Null

'2. The kiosk instead of the desktop'
if ($Way -eq 'ShellLauncher') {
  Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null
  $launcher = [wmiclass]"\\localhost\${embedded}:WESL_UserSetting"
  # Actions: 0 starts the shell again, 3 does nothing. Everybody else keeps the desktop.
  $launcher.SetDefaultShell('explorer.exe', 0) | Out-Null
  $launcher.RemoveCustomShell($sid) | Out-Null
  $launcher.SetCustomShell($sid, $shell, @(0), @(3), 0) | Out-Null
  $launcher.SetEnabled($true) | Out-Null
} else {
  Use-AccountRegistry { param($root) Set-Value "$root\Software\Microsoft\Windows NT\CurrentVersion\Winlogon" Shell $shell String }
}

'3. No gestures, no notifications, no error boxes'
Set-Value 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' AllowEdgeSwipe 0
Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\Windows Error Reporting' DontShowUI 1
Set-Value 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Personalization' NoLockScreen 1
Use-AccountRegistry {
  param($root)
  # Three and four fingers on the screen; circles under the finger and the square of a long press; the touch keyboard.
  Set-Value "$root\Control Panel\Desktop" TouchGestureSetting 0
  Set-Value "$root\Control Panel\Cursors" ContactVisualization 0
  Set-Value "$root\Control Panel\Cursors" GestureVisualization 0
  Set-Value "$root\Software\Microsoft\TabletTip\1.7" EnableDesktopModeAutoInvoke 0
  Set-Value "$root\Software\Policies\Microsoft\Windows\CurrentVersion\PushNotifications" NoToastApplicationNotification 1
  Set-Value "$root\Software\Policies\Microsoft\Windows\Explorer" DisableNotificationCenter 1
  # What Ctrl+Alt+Delete offers.
  foreach ($name in 'DisableTaskMgr', 'DisableLockWorkstation', 'DisableChangePassword') {
    Set-Value "$root\Software\Microsoft\Windows\CurrentVersion\Policies\System" $name 1
  }
  Set-Value "$root\Software\Microsoft\Windows\CurrentVersion\Policies\Explorer" NoWinKeys 1
  # Five times Shift must not ask a question.
  Set-Value "$root\Control Panel\Accessibility\StickyKeys" Flags '506' String
}

'4. The screen and the machine stay on; the kiosk itself makes the screen dark outside its hours'
foreach ($what in 'monitor-timeout-ac', 'standby-timeout-ac', 'hibernate-timeout-ac', 'disk-timeout-ac') { powercfg.exe /change $what 0 }

if ($Way -eq 'ShellLauncher') {
  '5. Keys that Windows takes before any program (Keyboard Filter)'
  Enable-WindowsOptionalFeature -Online -FeatureName Client-KeyboardFilter -All -NoRestart | Out-Null
  $keys = Get-CimInstance -Namespace $embedded -ClassName WEKF_PredefinedKey -ErrorAction SilentlyContinue
  if (-not $keys) { '   Restart the machine and run this again: the filter is there only then.' }
  foreach ($id in 'Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Ctrl+Esc', 'Alt+F4', 'Alt+Tab', 'Alt+Esc', 'Windows', 'Win+L', 'Win+D', 'Win+R', 'Win+U') {
    $key = $keys | Where-Object Id -eq $id
    if ($key) { Set-CimInstance $key -Property @{ Enabled = $true } } elseif ($keys) { "   This Windows knows no key ""$id""." }
  }
}

"Done. Let $Account log on by itself (README.md, step 5), restart, and walk through the checklist."
