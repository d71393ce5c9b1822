SET LOCALE='UTF-8'.
DATA LIST LIST NOTABLE /id (F8.0) a_very_long_variable_name_that_goes_on_to_sixty_four_characters (F2.0)
 d1 (DATE11) d2 (ADATE10) d3 (EDATE10) d4 (JDATE7) d5 (SDATE10) d6 (QYR8) d7 (MOYR8) d8 (WKYR10)
 dt (DATETIME20) ym (YMDHMS20) t1 (TIME8) t2 (DTIME12) mt (MTIME8) wk (WKDAY9) mo (MONTH9)
 money (DOLLAR12.2) eur (COMMA10.2) dot (DOT10.2) pct (PCT8.1) hex (F8.0) s9 (A9) s255 (A255) s300 (A300) s1000 (A1000).
BEGIN DATA
1 1 "02-MAR-2026" "03/02/2026" "02.03.2026" "2026061" "2026/03/02" "1 Q 2026" "MAR 2026" "10 WK 2026" "02-MAR-2026 23:59:59" "2026-03-02 07:08:09" "23:59:59" "3 04:05:06" "75:30" "MONDAY" "MARCH" "$1,234.50" "1,234.50" "1.234,50" "45.5%" 15 "ninechars" "été" "naïve" "x"
2 9 "31-DEC-1899" "12/31/1999" "29.02.2000" "1999365" "1582/10/15" "4 Q 1999" "DEC 1999" "53 WK 1999" "01-JAN-1970 00:00:00" "1969-12-31 23:59:59" "00:00:00" "0 00:00:01" "00:05" "SUNDAY" "JANUARY" "$0.05" "0.05" "0,05" "0%" 255 "" "" "日本語のテキスト" "çà"
3 . . . . . . . . . . . . . . . . . . . . . "non" "nsp" "" ""
END DATA.
VARIABLE LABELS d1 'Date of the interview' s300 'Remarque libre — longue' a_very_long_variable_name_that_goes_on_to_sixty_four_characters 'A label of more than one hundred and twenty characters, which the first versions of the program would have cut, but which newer ones keep whole to the end'.
VALUE LABELS a_very_long_variable_name_that_goes_on_to_sixty_four_characters 1 'Oui' 9 'Sans réponse' /s9 'non' 'Non' 'ninechars' 'Nine' /s300 'naïve' 'Naïf'.
VALUE LABELS t1 0 'Midnight'.
MISSING VALUES a_very_long_variable_name_that_goes_on_to_sixty_four_characters (8 THRU 9, -1) /s9 ('non') /money (LO THRU 0.1) /s300 ('naïve').
MISSING VALUES id (99).
VARIABLE ATTRIBUTE VARIABLES=id ATTRIBUTE=Role('id') Source[1]('a') Source[2]('b').
DATAFILE ATTRIBUTE ATTRIBUTE=Owner('Institut').
VARIABLE ROLE /TARGET d1 /INPUT id.
VARIABLE LEVEL id (NOMINAL).
DOCUMENT A document of several lines, with accents: été.

MRSETS /MCGROUP NAME=$codes LABEL='Codes' VARIABLES=id hex /MDGROUP NAME=$chosen LABEL='Choisis' VARIABLES=id hex VALUE=15 /MDGROUP NAME=$words VARIABLES=s9 s255 VALUE='non' CATEGORYLABELS=COUNTEDVALUES.
WEIGHT BY hex.
SAVE OUTFILE='odd.sav'.
SAVE OUTFILE='odd-plain.sav' /UNCOMPRESSED.
SAVE OUTFILE='odd.zsav' /ZCOMPRESSED.
SAVE OUTFILE='odd-v2.sav' /VERSION=2.
