# Starts the kiosk, and starts it again unless staff closed it. The kiosk account's shell runs this at logon; the
# scheduled task nykel-guard.xml runs it once a minute, for when it has been ended itself. NOT YET TRIED ON WINDOWS.
#
#   powershell.exe -NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File guard.ps1 [-Again]
#
# Exit code of the kiosk: 0, staff closed it, it stays closed until the next logon; anything else, start it again.
param(
  [string]$Program = "$env:ProgramFiles\Nykel\Nykel.exe",
  # Set by the task: a kiosk that staff closed stays closed.
  [switch]$Again
)
$ErrorActionPreference = 'Stop'

# Staff closed it: a file of this logon only.
$closed = Join-Path $env:TEMP 'nykel-closed-by-staff'
if ($Again -and (Test-Path $closed)) { exit 0 }
if (-not $Again) { Remove-Item $closed -ErrorAction SilentlyContinue }

# One guard at a time. The system lets go of the name however the guard before ended.
$first = $false
$name = New-Object System.Threading.Mutex($true, 'Local\NykelGuard', [ref]$first)
if (-not $first) { exit 0 }

# The kiosk ends with code 75 instead of starting itself again: this does it.
$env:NYKEL_SUPERVISED = '1'

# The kiosk that a guard before this one has started. Its helper processes have --type= in their command line.
function Find-Kiosk {
  Get-CimInstance Win32_Process -Filter "Name='$(Split-Path $Program -Leaf)'" |
    Where-Object { $_.ExecutablePath -eq $Program -and $_.CommandLine -notmatch '--type=' } |
    Select-Object -First 1 | ForEach-Object { Get-Process -Id $_.ProcessId -ErrorAction SilentlyContinue }
}

while ($true) {
  $kiosk = Find-Kiosk
  if (-not $kiosk) { $kiosk = Start-Process -FilePath $Program -PassThru }
  # Without an open handle there is no exit code to read afterwards.
  $null = $kiosk.Handle

  # A program whose window has not answered for a minute hangs. (A page that hangs, the kiosk cures itself.)
  $silent = 0
  while (-not $kiosk.WaitForExit(10000)) {
    $kiosk.Refresh()
    if ($kiosk.Responding) { $silent = 0 } else { $silent += 1 }
    if ($silent -ge 6) { taskkill.exe /PID $kiosk.Id /T /F | Out-Null }
  }
  if ($kiosk.ExitCode -eq 0) {
    Set-Content -Path $closed -Value (Get-Date -Format o)
    exit 0
  }
  Start-Sleep -Seconds 1
}
