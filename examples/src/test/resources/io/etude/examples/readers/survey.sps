SET LOCALE='UTF-8'.
DATA LIST LIST NOTABLE /id (F8.0) status (A8) score (F2.0) member (F1.0) day (DATE11) amount (F8.2) remark (A40).
BEGIN DATA
1 "elected" 7 1 "02-MAR-2026" 1234.5 "Très bien, merci"
2 "officer" 98 0 "03-MAR-2026" 0.25 ""
3 "elected" . . . . "n° 3"
4 "" 10 1 "31-DEC-2025" -3 "fin"
END DATA.
VARIABLE LABELS score 'Satisfaction' day 'Day of the interview'.
VALUE LABELS score 0 'Not at all' 10 'Completely' 98 'Don''t know' /status 'elected' 'Elected' 'officer' 'Officer'.
MISSING VALUES score (98).
SAVE OUTFILE='survey.sav'.
SAVE OUTFILE='survey.zsav' /ZCOMPRESSED.
