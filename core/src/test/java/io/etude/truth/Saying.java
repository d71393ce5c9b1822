package io.etude.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report may say, in both languages: the detector reads these sentences and no others.
 * Places such as {@code {row}} are read by a checker; those that begin with {@code #} hold a
 * figure, those with {@code @} a number of respondents or answers, and {@code *} takes anything.
 */
enum Saying {
  COUNTS(
      Place.STANDFIRST,
      "{#n} respondents took part in a survey of {questions}.",
      "{#n} répondants ont participé à l'enquête, qui compte {questions}."),
  LEADING_MEDIAN(
      Place.STANDFIRST,
      "{question}: {#figure} at the median, {#mean} on average.",
      "{question} : {#figure} pour la médiane, {#mean} en moyenne."),
  LEADING_MEDIAN_UNIT(
      Place.STANDFIRST,
      "{question}: {#figure} {unit} at the median, {#mean} on average.",
      "{question} : {#figure} {unit} pour la médiane, {#mean} en moyenne."),
  LEADING_MEAN(
      Place.STANDFIRST, "{question}: {#figure} on average.", "{question} : {#figure} en moyenne."),
  LEADING_MEAN_UNIT(
      Place.STANDFIRST,
      "{question}: {#figure} {unit} on average.",
      "{question} : {#figure} {unit} en moyenne."),
  LEADING_SCORE(
      Place.STANDFIRST,
      "{question}: a net promoter score of {#figure}.",
      "{question} : un score net de recommandation de {#figure}."),
  LEADING(
      Place.STANDFIRST, "{question}: “{row}”, {#figure}.", "{question} : « {row} », {#figure}."),
  LEADING_ANSWER(
      Place.STANDFIRST,
      "{#figure} answer “{row}” to the question “{question}”",
      "{#figure} répondent « {row} » à la question « {question} »"),
  KEY_ANSWER(
      Place.KEY,
      "answer “{row}” to the question “{wording}”",
      "répondent « {row} » à la question « {wording} »"),
  KEY_MEAN(Place.KEY, "on average ({question})", "en moyenne ({question})"),
  KEY_SCORE(
      Place.KEY, "net promoter score ({question})", "score net de recommandation ({question})"),
  KEY_MEDIAN(
      Place.KEY,
      "at the median, {#mean} on average ({question})",
      "pour la médiane, {#mean} en moyenne ({question})"),
  KEY_MEDIAN_UNIT(
      Place.KEY,
      "{unit} at the median, {#mean} on average ({question})",
      "{unit} pour la médiane, {#mean} en moyenne ({question})"),
  KEY_MEAN_UNIT(Place.KEY, "{unit} on average ({question})", "{unit} en moyenne ({question})"),
  KEY_LABEL(Place.KEY, "{row} ({question})", "{row} ({question})"),
  MEAN(
      Place.PROSE,
      "The mean rating is {#figure}, on a scale from {#from} to {#to}.",
      "La note moyenne s'établit à {#figure}, sur une échelle de {#from} à {#to}."),
  NET(Place.PROSE, "{row}: {#figure} of respondents.", "{row} : {#figure} des répondants."),
  NUMERIC_SPREAD(
      Place.PROSE,
      "The mean is {#mean}, the median {#median}; at least half of the answers are between"
          + " {#low} and {#high}.",
      "La moyenne s'établit à {#mean}, la médiane à {#median} ; au moins la moitié des réponses se"
          + " situent entre {#low} et {#high}."),
  NUMERIC_SPREAD_UNIT(
      Place.PROSE,
      "The mean is {#mean} {unit}, the median {#median} {unitB}; at least half of the answers are"
          + " between {#low} and {#high} {unitC}.",
      "La moyenne s'établit à {#mean} {unit}, la médiane à {#median} {unitB} ; au moins la moitié"
          + " des réponses se situent entre {#low} et {#high} {unitC}."),
  NUMERIC(
      Place.PROSE,
      "The mean is {#mean}, the median {#median}.",
      "La moyenne s'établit à {#mean}, la médiane à {#median}."),
  NUMERIC_UNIT(
      Place.PROSE,
      "The mean is {#mean} {unit}, the median {#median} {unitB}.",
      "La moyenne s'établit à {#mean} {unit}, la médiane à {#median} {unitB}."),
  NUMERIC_SKEWED_SPREAD(
      Place.PROSE,
      "The median is {#median}, the mean {#mean}; at least half of the answers are between"
          + " {#low} and {#high}.",
      "La médiane s'établit à {#median}, la moyenne à {#mean} ; au moins la moitié des réponses se"
          + " situent entre {#low} et {#high}."),
  NUMERIC_SKEWED_SPREAD_UNIT(
      Place.PROSE,
      "The median is {#median} {unit}, the mean {#mean} {unitB}; at least half of the answers are"
          + " between {#low} and {#high} {unitC}.",
      "La médiane s'établit à {#median} {unit}, la moyenne à {#mean} {unitB} ; au moins la moitié"
          + " des réponses se situent entre {#low} et {#high} {unitC}."),
  NUMERIC_SKEWED(
      Place.PROSE,
      "The median is {#median}, the mean {#mean}.",
      "La médiane s'établit à {#median}, la moyenne à {#mean}."),
  NUMERIC_SKEWED_UNIT(
      Place.PROSE,
      "The median is {#median} {unit}, the mean {#mean} {unitB}.",
      "La médiane s'établit à {#median} {unit}, la moyenne à {#mean} {unitB}."),
  CLOSE_OF_TWO(
      Place.PROSE,
      "[{item}: ]The most frequent answers are “{rowA}” ({#figureA}) and “{rowB}” ({#figureB}),"
          + " with no clear lead.",
      "[{item} : ]Réponses les plus fréquentes : « {rowA} » ({#figureA}) et « {rowB} »"
          + " ({#figureB}), sans avance nette."),
  CLOSE_OF_THREE(
      Place.PROSE,
      "[{item}: ]The most frequent answers are “{rowA}” ({#figureA}), “{rowB}” ({#figureB}) and"
          + " “{rowC}” ({#figureC}), with no clear lead.",
      "[{item} : ]Réponses les plus fréquentes : « {rowA} » ({#figureA}), « {rowB} »"
          + " ({#figureB}) et « {rowC} » ({#figureC}), sans avance nette."),
  LISTED_TWO(
      Place.PROSE,
      "[{item}: ]Most frequent answers: “{rowA}” ({#figureA}), “{rowB}” ({#figureB}).",
      "[{item} : ]Réponses les plus fréquentes : « {rowA} » ({#figureA}), « {rowB} »"
          + " ({#figureB})."),
  LISTED_THREE(
      Place.PROSE,
      "[{item}: ]Most frequent answers: “{rowA}” ({#figureA}), “{rowB}” ({#figureB}), “{rowC}”"
          + " ({#figureC}).",
      "[{item} : ]Réponses les plus fréquentes : « {rowA} » ({#figureA}), « {rowB} »"
          + " ({#figureB}), « {rowC} » ({#figureC})."),
  RANKING(
      Place.PROSE,
      "[{item}: ]The most frequent answer is “{rowA}” ({#figureA}).",
      "[{item} : ]Réponse la plus fréquente : « {rowA} » ({#figureA})."),
  RANKING_OF_TWO(
      Place.PROSE,
      "[{item}: ]The most frequent answer is “{rowA}” ({#figureA}), ahead of “{rowB}”"
          + " ({#figureB}).",
      "[{item} : ]Réponse la plus fréquente : « {rowA} » ({#figureA}), devant « {rowB} »"
          + " ({#figureB})."),
  RANKING_OF_THREE(
      Place.PROSE,
      "[{item}: ]The most frequent answer is “{rowA}” ({#figureA}), ahead of “{rowB}” ({#figureB})"
          + " and “{rowC}” ({#figureC}).",
      "[{item} : ]Réponse la plus fréquente : « {rowA} » ({#figureA}), devant « {rowB} »"
          + " ({#figureB}) et « {rowC} » ({#figureC})."),
  TIED(
      Place.PROSE,
      "[{item}: ]The most frequent answers are {*rows}, with {#figure} each.",
      "[{item} : ]Réponses les plus fréquentes : {*rows}, avec {#figure} chacune."),
  BEST(
      Place.PROSE,
      "The best balance goes to “{item}” ({good}: {#plus}; {bad}: {#minus}).",
      "Le meilleur solde revient à « {item} » ({good} : {#plus} ; {bad} : {#minus})."),
  WORST(
      Place.PROSE,
      "The weakest goes to “{item}” ({good}: {#plus}; {bad}: {#minus}).",
      "Le plus faible, à « {item} » ({good} : {#plus} ; {bad} : {#minus})."),
  BEST_OF_SAMPLE(
      Place.PROSE,
      "The highest balance in the sample: “{item}” ({good}: {#plus}; {bad}: {#minus}).",
      "Le solde le plus élevé de l'échantillon : « {item} » ({good} : {#plus} ; {bad} :"
          + " {#minus})."),
  WORST_OF_SAMPLE(
      Place.PROSE,
      "The lowest in the sample: “{item}” ({good}: {#plus}; {bad}: {#minus}).",
      "Le plus faible de l'échantillon : « {item} » ({good} : {#plus} ; {bad} : {#minus})."),
  FROM_LEAST_TO_MOST(
      Place.PROSE,
      "The share of “{row}” goes from {#lastFigure} for “{last}” to {#firstFigure} for “{first}”.",
      "La part de « {row} » va de {#lastFigure} pour « {last} » à {#firstFigure} pour « {first}"
          + " »."),
  MOST_OF_SAMPLE(
      Place.PROSE,
      "In the sample “{row}” has its highest share for “{first}” ({#firstFigure}).",
      "Dans l'échantillon, la part de « {row} » est la plus élevée pour « {first} »"
          + " ({#firstFigure})."),
  LEAST_OF_SAMPLE(
      Place.PROSE,
      "In the sample “{row}” has its lowest share for “{last}” ({#lastFigure}).",
      "Dans l'échantillon, la part de « {row} » est la plus faible pour « {last} »"
          + " ({#lastFigure})."),
  MOST_AND_LEAST(
      Place.PROSE,
      "“{row}” has its highest share for “{first}” ({#firstFigure}) and its lowest for "
          + "“{last}” ({#lastFigure}).",
      "La part de « {row} » est la plus élevée pour « {first} » ({#firstFigure}) et la "
          + "plus faible pour « {last} » ({#lastFigure})."),
  MOST(
      Place.PROSE,
      "“{row}” has its highest share for “{first}” ({#firstFigure}).",
      "La part de « {row} » est la plus élevée pour « {first} » ({#firstFigure})."),
  LEAST(
      Place.PROSE,
      "“{row}” has its lowest share for “{last}” ({#lastFigure}).",
      "La part de « {row} » est la plus faible pour « {last} » ({#lastFigure})."),
  OUTNUMBERED(
      Place.PROSE,
      "Among respondents, “{good}” answers are fewer than “{bad}” ones in {#count} of {#all}"
          + " cases.",
      "Parmi les répondants, dans {#count} cas sur {#all}, les réponses « {good} » sont moins"
          + " nombreuses que les réponses « {bad} »."),
  HIGHER(
      Place.FINDING,
      "{subject}[,] “{row}”: {#figure} for {segment}, {column}[ ({@base}, read with"
          + " caution)], against {#all} overall.",
      "{subject}[,] « {row} » : {#figure} pour {segment}, {column}[ ({@base}, à lire avec"
          + " prudence)], contre {#all} pour l'ensemble."),
  LOWER(
      Place.FINDING,
      "{subject}[,] “{row}”: only {#figure} for {segment}, {column}[ ({@base}, read with"
          + " caution)], against {#all} overall.",
      "{subject}[,] « {row} » : {#figure} seulement pour {segment}, {column}[ ({@base}, à"
          + " lire avec prudence)], contre {#all} pour l'ensemble."),
  EDITION(
      Place.FINDING,
      "{subject}[,] “{row}”: {#figure} for {segment}, {column}[ ({@base}, read with caution)],"
          + " against {#before} for {previous}.",
      "{subject}[,] « {row} » : {#figure} pour {segment}, {column}[ ({@base}, à lire avec"
          + " prudence)], contre {#before} pour {previous}."),

  TITLE_FIRST_WITH(
      Place.TITLE, "“{row}” comes first, with {#figure}", "« {row} » en tête, avec {#figure}"),
  TITLE_TIED(
      Place.TITLE,
      "“{row}” and “{rowB}” come first, with {#figure} each",
      "« {row} » et « {rowB} » en tête, avec {#figure} chacune"),
  TITLE_CLOSE(
      Place.TITLE,
      "“{row}” ({#figure}) and “{rowB}” ({#other}), with no clear lead",
      "« {row} » ({#figure}) et « {rowB} » ({#other}), sans avance nette"),
  TITLE_ENDS_OF_SAMPLE(
      Place.TITLE,
      "“{first}” highest, “{last}” lowest in the sample",
      "« {first} » en tête, « {last} » en queue dans l'échantillon"),
  TITLE_FIRST_OF_SAMPLE(
      Place.TITLE, "“{first}” highest in the sample", "« {first} » en tête dans l'échantillon"),
  TITLE_LAST_OF_SAMPLE(
      Place.TITLE, "“{last}” lowest in the sample", "« {last} » en queue dans l'échantillon"),
  TITLE_MEDIAN_UNIT(
      Place.TITLE,
      "{subject}: {#figure} {unit} at the median, {#mean} on average",
      "{subject} : {#figure} {unit} pour la médiane, {#mean} en moyenne"),
  TITLE_MEDIAN(
      Place.TITLE,
      "{subject}: {#figure} at the median, {#mean} on average",
      "{subject} : {#figure} pour la médiane, {#mean} en moyenne"),
  TITLE_ENDS(
      Place.TITLE,
      "“{first}” comes first, “{last}” last",
      "« {first} » en tête, « {last} » en queue"),
  TITLE_FIRST(Place.TITLE, "“{first}” comes first", "« {first} » en tête"),
  TITLE_LAST(Place.TITLE, "“{last}” comes last", "« {last} » en queue"),
  TITLE_MEAN_UNIT(
      Place.TITLE,
      "{subject}: {#figure} {unit} on average",
      "{subject} : {#figure} {unit} en moyenne"),
  TITLE_MEAN(Place.TITLE, "{subject}: {#figure} on average", "{subject} : {#figure} en moyenne"),
  TITLE_MOST(
      Place.TITLE,
      "{#figure} answer “{row}”, more than any other answer",
      "{#figure} répondent « {row} », plus que toute autre réponse"),
  TITLE_ANSWER_ENDS(
      Place.TITLE,
      "{row}: {#firstFigure} for “{first}”, {#lastFigure} for “{last}”",
      "{row} : {#firstFigure} pour « {first} », {#lastFigure} pour « {last} »"),
  TITLE_ANSWER_FIRST(
      Place.TITLE,
      "{row}: most for “{first}”, {#firstFigure}",
      "{row} : maximum pour « {first} », {#firstFigure}"),
  TITLE_ANSWER_LAST(
      Place.TITLE,
      "{row}: least for “{last}”, {#lastFigure}",
      "{row} : minimum pour « {last} », {#lastFigure}"),
  TITLE_ANSWER_OF_SAMPLE(
      Place.TITLE, "{row}: {#figure} for “{item}”", "{row} : {#figure} pour « {item} »"),
  TITLE_GAP(
      Place.TITLE,
      "{row}: {#high} ({highest}), {#low} ({lowest})",
      "{row} : {#high} ({highest}), {#low} ({lowest})"),
  TITLE_CHANGE(Place.TITLE, "{row}: from {#first} to {#last}", "{row} : de {#first} à {#last}"),
  TITLE_NET(Place.TITLE, "{row}: {#figure}", "{row} : {#figure}"),

  IN_PERCENT_OF_SEVERAL(
      Place.SUBTITLE,
      "{subject}, several answers allowed, in %[, by group ({segment})]",
      "{subject}, plusieurs réponses possibles, en %[, par groupe ({segment})]"),
  IN_PERCENT_OF_ANSWERS(
      Place.SUBTITLE,
      "{subject}, in % of answers[, by group ({segment})]",
      "{subject}, en % des réponses[, par groupe ({segment})]"),
  DISTRIBUTION(
      Place.SUBTITLE,
      "{subject}, distribution of ratings in %[, by group ({segment})]",
      "{subject}, répartition des notes en %[, par groupe ({segment})]"),
  BY_BALANCE(
      Place.SUBTITLE,
      "{subject}, in %, by falling balance",
      "{subject}, en %, par solde décroissant"),
  BY_ANSWER(
      Place.SUBTITLE,
      "{subject}, in %, by falling share of “{row}”",
      "{subject}, en %, par part décroissante de « {row} »"),
  IN_PERCENT_BY_UNIT(
      Place.SUBTITLE,
      "{subject} ({unit}), in %[, by group ({segment})]",
      "{subject} ({unit}), en %[, par groupe ({segment})]"),
  IN_PERCENT(
      Place.SUBTITLE,
      "{subject}, in %[, by group ({segment})]",
      "{subject}, en %[, par groupe ({segment})]"),

  BASE_ALL(
      Place.BASE,
      "Base: all {#n} respondents, those included who did not answer or were not asked.",
      "Base : l'ensemble des {#n} répondants, y compris ceux qui n'ont pas répondu à la question ou"
          + " à qui elle n'a pas été posée."),
  BASE_ALL_WEIGHTED(
      Place.BASE,
      "Base: all {#n} respondents, those included who did not answer or were not asked; weighted.",
      "Base : l'ensemble des {#n} répondants, y compris ceux qui n'ont pas répondu à la question ou"
          + " à qui elle n'a pas été posée ; données pondérées."),
  BASE_ASKED(
      Place.BASE,
      "Base: {@units} who were asked, whether or not they answered.",
      "Base : {@units} à qui la question a été posée, qu'ils y aient répondu ou non."),
  BASE_ASKED_WEIGHTED(
      Place.BASE,
      "Base: {@units} who were asked, whether or not they answered; weighted.",
      "Base : {@units} à qui la question a été posée, qu'ils y aient répondu ou non ;"
          + " données pondérées."),
  BASE_CHOSEN(
      Place.BASE,
      "Base: {@units} who chose at least one answer.",
      "Base : {@units} ayant choisi au moins une réponse."),
  BASE_CHOSEN_WEIGHTED(
      Place.BASE,
      "Base: {@units} who chose at least one answer, weighted.",
      "Base : {@units} ayant choisi au moins une réponse, données pondérées."),
  BASE_VALID(Place.BASE, "Base: {@units} who answered.", "Base : {@units}."),
  BASE_VALID_WEIGHTED(
      Place.BASE, "Base: {@units} who answered, weighted.", "Base : {@units}, données pondérées."),
  BASE_RESPONSES(Place.BASE, "Base: {@units}.", "Base : {@units}."),
  BASE_RESPONSES_WEIGHTED(
      Place.BASE, "Base: {@units}, weighted.", "Base : {@units}, données pondérées."),
  SEVERAL_OVER(
      Place.NOTE,
      "Several answers allowed: shares add to more than 100%.",
      "Plusieurs réponses possibles : le total dépasse 100 %."),
  SEVERAL(Place.NOTE, "Several answers allowed.", "Plusieurs réponses possibles."),
  WORDING(Place.NOTE, "“{wording}”", "« {wording} »"),
  CALLOUT_SOME(
      Place.NOTE,
      "{column}: {@units}[, read with caution]; difference significant at the {#level} level for"
          + " {*answers}.",
      "{column} : {@units}[, à lire avec prudence] ; écart significatif au seuil de {#level} pour"
          + " {*answers}."),
  CALLOUT_SIGNIFICANT(
      Place.NOTE,
      "{column}: {@units}[, read with caution]; difference significant at the {#level} level.",
      "{column} : {@units}[, à lire avec prudence] ; écart significatif au seuil de {#level}."),
  CALLOUT(
      Place.NOTE,
      "{column}: {@units}[, read with caution].",
      "{column} : {@units}[, à lire avec prudence]."),
  INTERVALS_OF_BARS(
      Place.NOTE,
      "Thin lines: confidence intervals, {#level}.",
      "Traits fins : intervalles de confiance à {#level}."),
  INTERVALS_OF_LINES(
      Place.NOTE,
      "About the lines: confidence intervals, {#level}.",
      "Autour des lignes : intervalles de confiance à {#level}."),
  GAP(
      Place.NOTE,
      "Label in bold: a gap significant at the {#level} level.",
      "Libellé en gras : écart significatif au seuil de {#level}."),
  TABLE(Place.NOTE, "→{id}.", "→{id}."),
  APART_OVERALL(
      Place.NOTE,
      "Not drawn: {row}, {#figure} overall.",
      "Non représenté : {row}, {#figure} pour l'ensemble."),
  TURNED(
      Place.NOTE,
      "(r): worded the other way round; its answers are shown in reverse order.",
      "(i) : formulation inversée ; les réponses sont présentées dans l'ordre inverse."),
  APART(Place.NOTE, "{row}: {#figure}.", "{row} : {#figure}."),
  SMALL_BASE(
      Place.MARK,
      "* {which} below {#caution}: read with caution.",
      "* {which} inférieure à {#caution} : à lire avec prudence."),
  WITHHELD(
      Place.MARK,
      "** {which} below {#publish}: too few answers to publish.",
      "** {which} inférieure à {#publish} : chiffres non publiés."),
  LOW_BASE(
      Place.MARK,
      "** {which} below {#publish}: too few answers to interpret.",
      "** {which} inférieure à {#publish} : chiffres trop fragiles pour être interprétés."),
  LOW_GROUPS(
      Place.NOTE,
      "{which} below {#publish}, too few answers to interpret: {*columns}.",
      "{which} inférieure à {#publish}, chiffres trop fragiles pour être interprétés :"
          + " {*columns}."),
  CAUTION(
      Place.NOTE,
      "{which} below {#caution}: read with caution.",
      "{which} inférieure à {#caution} : à lire avec prudence."),
  CAUTION_GROUPS(
      Place.NOTE,
      "{which} below {#caution}, read with caution: {*columns}.",
      "{which} inférieure à {#caution}, à lire avec prudence : {*columns}."),
  ERRORS(
      Place.NOTE,
      "In brackets: standard errors, in points.",
      "Entre parenthèses : erreurs types, en points."),
  ROUNDING(
      Place.MARK,
      "Percentages are rounded; they may not add to 100 or to the total shown.",
      "Les pourcentages sont arrondis ; leur somme peut différer de 100 ou du total affiché."),
  SUPPRESSED(
      Place.MARK,
      "[c]: withheld to protect the respondents' anonymity.",
      "[c] : chiffre masqué pour protéger l'anonymat des répondants."),
  SOURCE(Place.SOURCE, "Source: our own survey.", "Source : notre enquête."),
  LETTERS(
      Place.MARK,
      "Letter: significantly higher than the column of that letter (small: {#small} level; capital:"
          + " {#capital}).",
      "Lettre : significativement supérieur à la colonne de cette lettre (minuscule : seuil de"
          + " {#small} ; majuscule : {#capital})."),
  OMITTED(
      Place.OMITTED,
      "Not shown (base under {#publish}): {*columns}.",
      "Non affichés (base inférieure à {#publish}) : {*columns}."),
  HIDDEN_GROUPS(
      Place.OMITTED,
      "Not shown, to protect the respondents' anonymity: {*columns}.",
      "Non affichés, pour protéger l'anonymat des répondants : {*columns}."),

  GUIDE(Place.GUIDE, "How to read the tables.", "Lire les tableaux."),
  GUIDE_SHARES(
      Place.GUIDE,
      "Percentages are read down the column: each is the share of the respondents of that group who"
          + " gave that answer.",
      "Les pourcentages se lisent en colonne : chacun dit quelle part des répondants de ce groupe a"
          + " donné cette réponse."),
  GUIDE_NETS(
      Place.GUIDE,
      "A row in bold sums up several answers.",
      "Une ligne en gras regroupe plusieurs réponses."),
  GUIDE_WEIGHTED(
      Place.GUIDE,
      "Percentages are weighted. The base counts respondents; the effective base is that of an"
          + " unweighted sample of the same precision.",
      "Les pourcentages sont pondérés. La base compte les répondants ; la base efficace est celle"
          + " d'un échantillon sans pondération aussi précis."),
  GUIDE_TOTAL(
      Place.GUIDE,
      "Bars and bold figures: the total; shares in %.",
      "Barres et chiffres en gras : l'ensemble ; parts en %."),
  GUIDE_BOLD(
      Place.GUIDE,
      "Bold rows: several answers together.",
      "Ligne en gras : plusieurs réponses réunies."),
  GUIDE_DOTS(Place.GUIDE, "A dot a group.", "Un point par groupe."),
  GUIDE_FILLED(
      Place.GUIDE,
      "A dot a group, filled if it differs significantly from another of its segment "
          + "({#small} level); a filled dot at either end of a strip has its figure.",
      "Un point par groupe, plein s'il diffère significativement d'un autre groupe "
          + "du critère (seuil de {#small}) ; un point plein à l'un des bouts d'une ligne "
          + "a son chiffre."),
  GUIDE_LINES(
      Place.GUIDE,
      "Thin lines: all are close, and none differs.",
      "Traits fins : tous sont proches, aucun ne diffère."),
  GUIDE_EDITIONS(
      Place.GUIDE,
      "An edition is compared with the one before and the one after.",
      "Une édition est comparée à la précédente et à la suivante."),
  GUIDE_MEANS(
      Place.GUIDE,
      "Lines about means: confidence intervals ({#level}).",
      "Traits : intervalles de confiance à {#level}."),
  GUIDE_SHADES(
      Place.GUIDE,
      "Shaded: 3 points or more above the total (colour of the first answers) or "
          + "below it, both as printed.",
      "Teinte : au moins 3 points au-dessus de l'ensemble (couleur des premières "
          + "réponses) ou au-dessous, chiffres tels qu'ils sont imprimés."),
  GUIDE_TRIANGLES(
      Place.GUIDE,
      "▲ significantly higher than another of the segment ({#capital} level), " + "△ ({#small}).",
      "▲ significativement supérieur à un autre groupe du critère (seuil de "
          + "{#capital}), △ ({#small})."),
  GUIDE_BASES(
      Place.GUIDE,
      "Headings: the largest base of each group; a question more than 5% below it " + "says so.",
      "En tête, la plus grande base de chaque groupe ; une question qui s'en écarte "
          + "de plus de 5 % le dit."),
  GUIDE_ROUNDING(
      Place.GUIDE,
      "Percentages are rounded; they may not add to 100.",
      "Les pourcentages sont arrondis ; leur somme peut différer de 100."),
  GUIDE_COUNTS(
      Place.GUIDE,
      "Percentages are weighted; bases count respondents.",
      "Les pourcentages sont pondérés ; les bases comptent les répondants."),
  GUIDE_LETTERS(
      Place.GUIDE,
      "A letter marks a figure that is significantly higher than that of the column it names (small"
          + " letter: {#small} level; capital: {#capital} level).",
      "Une lettre signale un chiffre significativement supérieur à celui de la colonne qu'elle"
          + " nomme (minuscule : seuil de {#small} ; majuscule : seuil de {#capital})."),

  ALT_HISTOGRAM(
      Place.ALT_HEAD, "Histogram of {count}, “{subject}”.", "Histogramme {count}, « {subject} »."),
  ALT_BARS(Place.ALT_HEAD, "Chart of {count}, “{subject}”.", "Diagramme à {count}, « {subject} »."),
  ALT_DIVERGING(
      Place.ALT_HEAD,
      "Diverging bars, {count}, “{subject}”.",
      "Barres divergentes, {count}, « {subject} »."),
  ALT_STACKED(
      Place.ALT_HEAD,
      "Bars stacked to 100%, {count}, “{subject}”.",
      "Barres empilées à 100 %, {count}, « {subject} »."),
  ALT_DOTS(
      Place.ALT_HEAD,
      "Dots by group ({segment}), {count}, “{subject}”.",
      "Points par groupe ({segment}), {count}, « {subject} »."),
  ALT_LINES(
      Place.ALT_HEAD,
      "Lines over editions, {count}, “{subject}”.",
      "Courbes par édition, {count}, « {subject} »."),
  EXTREMES(
      Place.ALT,
      "Highest: {#high} for “{highest}”; lowest: {#low} for “{lowest}”.",
      "Valeur la plus élevée : {#high} pour « {highest} » ; la plus faible : {#low} pour"
          + " « {lowest} »."),
  ALT_FIRST(
      Place.ALT,
      "First, {item}: {good} {#plus}, {bad} {#minus}.",
      "En tête, {item} : {good} {#plus}, {bad} {#minus}."),
  ALT_LAST(
      Place.ALT,
      "Last, {item}: {good} {#plus}, {bad} {#minus}.",
      "En queue, {item} : {good} {#plus}, {bad} {#minus}."),
  ALT_GAPS(
      Place.ALT,
      "Significant gaps at the {#level} level: {*rows}.",
      "Écarts significatifs au seuil de {#level} : {*rows}."),
  ALT_WIDEST_INTERVAL(
      Place.ALT,
      "Widest confidence interval, {#level}: {#low} to {#high} for “{mark}”.",
      "Intervalle de confiance à {#level} le plus large : {#low} à {#high} pour « {mark} »."),
  ALT_INTERVALS(
      Place.ALT,
      "Confidence intervals, {#level}: {*values}.",
      "Intervalles de confiance à {#level} : {*values}."),
  ALT_CALLOUT_SIGNIFICANT(
      Place.ALT,
      "{row}: {#figure} ({column}), significant at the {#level} level.",
      "{row} : {#figure} ({column}), écart significatif au seuil de {#level}."),
  ALT_NOTHING(Place.ALT, "{row}: .", "{row} : ."),
  ALT_VALUE(Place.ALT, "{row}: {#figure}.", "{row} : {#figure}."),
  ALT_CALLOUT(Place.ALT, "{row}: {#figure} ({column}).", "{row} : {#figure} ({column})."),
  ALT_LIST(Place.ALT, "{row}: {*values}.", "{row} : {*values}."),

  TABLE_IN_PERCENT(Place.TABLE_HEAD, "In %", "En %"),
  TABLE_IN_PERCENT_OF_ANSWERS(Place.TABLE_HEAD, "In % of answers", "En % des réponses"),
  TABLE_IN_PERCENT_AND(
      Place.TABLE_HEAD,
      "Shares in %; other figures: {unit}",
      "Parts en % ; autres chiffres : {unit}"),
  TABLE_WORDING_PERCENT_AND(
      Place.TABLE_HEAD,
      "“{wording}”, shares in %; other figures: {unit}",
      "« {wording} », parts en % ; autres chiffres : {unit}"),
  TABLE_SHARES_IN_PERCENT(Place.TABLE_HEAD, "Shares in %", "Parts en %"),
  TABLE_WORDING_SHARES_IN_PERCENT(
      Place.TABLE_HEAD, "“{wording}”, shares in %", "« {wording} », parts en %"),
  TABLE_IN(Place.TABLE_HEAD, "In {unit}", "En {unit}"),
  TABLE_WORDING_PERCENT(Place.TABLE_HEAD, "“{wording}”, in %", "« {wording} », en %"),
  TABLE_WORDING_PERCENT_OF_ANSWERS(
      Place.TABLE_HEAD, "“{wording}”, in % of answers", "« {wording} », en % des réponses"),
  TABLE_WORDING_IN(Place.TABLE_HEAD, "“{wording}”, in {unit}", "« {wording} », en {unit}"),
  TABLE_WORDING(Place.TABLE_HEAD, "“{wording}”", "« {wording} »"),

  MODE(Place.METHOD, "Online survey.", "Enquête en ligne."),
  MODE_PERIOD(
      Place.METHOD,
      "Online survey, 4 March to 1 May 2024.",
      "Enquête en ligne, du 4 mars au 1er mai 2024."),
  PERIOD(
      Place.METHOD,
      "Interviews 4 March to 1 May 2024.",
      "Enquête menée du 4 mars au 1er mai 2024."),
  POPULATION(Place.METHOD, "People of Oakton.", "Habitants de Chênebourg."),
  SAMPLE(Place.METHOD, "Those who came.", "Ceux qui sont venus."),
  RESPONDENTS(Place.METHOD, "{#n} respondents.", "{#n} répondants."),
  WEIGHTS_NONE(
      Place.METHOD, "None: every answer counts as one.", "Aucune : chaque réponse compte pour un."),
  WEIGHTS_GIVEN(
      Place.METHOD,
      "Answers are weighted with the weights that came with the data.",
      "Les réponses sont pondérées par les poids fournis avec les données."),
  WEIGHTS_GIVEN_MARGINS(
      Place.METHOD,
      "The data do not say whether they adjust the sample to known margins, nor to which.",
      "Les données ne disent pas si ces poids calent l'échantillon sur des marges connues, ni sur"
          + " lesquelles."),
  WEIGHTS_RAKED(
      Place.METHOD,
      "Answers are weighted by raking to known margins of the population: {targets}.",
      "Les réponses sont pondérées par calage sur les marges connues de la population :"
          + " {targets}."),
  WEIGHTS_ONE_ROUND(
      Place.METHOD,
      "Raking ended after one round, with every margin met.",
      "Le calage a abouti en une itération, toutes les marges étant respectées."),
  WEIGHTS_UNTRIMMED(Place.METHOD, "No weight is trimmed.", "Aucun poids n'est tronqué."),
  WEIGHTS_SPREAD(
      Place.METHOD,
      "Relative to their mean the weights range from {#low} to {#high}; their design effect (Kish)"
          + " is {#deff}, which leaves an effective base of {#effective}.",
      "Rapportés à leur moyenne, les poids vont de {#low} à {#high} ; leur effet de plan (Kish) est"
          + " de {#deff}, ce qui laisse une base efficace de {#effective}."),
  WEIGHTS_FIXED(
      Place.METHOD,
      "Weights are taken as fixed: where they adjust the sample to known totals, standard"
          + " errors do not reflect it.",
      "Les poids sont tenus pour fixes : s'ils calent l'échantillon sur des totaux connus, les"
          + " erreurs types n'en tiennent pas compte."),
  WEIGHTS_FIXED_RAKED(
      Place.METHOD,
      "Weights are taken as fixed: standard errors do not reflect the raking.",
      "Les poids sont tenus pour fixes : les erreurs types ne tiennent pas compte du calage."),
  MARGIN_RANDOM(
      Place.METHOD,
      "Margin of error: at most ±{#margin} {points} at the {#level} confidence level. This is the"
          + " worst case, a share of 50% of all respondents.",
      "Marge d'erreur : ± {#margin} {points} au plus, au niveau de confiance de {#level}. C'est le"
          + " cas le plus défavorable, celui d'un pourcentage de 50 % sur l'ensemble des"
          + " répondants."),
  MARGIN_NOT_RANDOM(
      Place.METHOD,
      "The sample is not random. If it were, the margin of error would be at most ±{#margin}"
          + " {points} at the {#level} confidence level: this is the worst case, a share of 50% of"
          + " all respondents.",
      "L'échantillon n'est pas aléatoire. S'il l'était, la marge d'erreur serait de ± {#margin}"
          + " {points} au plus, au niveau de confiance de {#level} : c'est le cas le plus"
          + " défavorable, celui d'un pourcentage de 50 % sur l'ensemble des répondants."),
  MARGIN_DEFF(
      Place.METHOD,
      "It allows for a design effect of {#deff}.",
      "Elle tient compte d'un effet de plan de {#deff}."),
  XLOGIT(
      Place.METHOD,
      "Confidence intervals are made on the logit of the share with the standard error of the"
          + " sample design.",
      "Les intervalles de confiance sont calculés sur le logit de la proportion, avec l'erreur type"
          + " du plan de sondage."),
  BETA(
      Place.METHOD,
      "Confidence intervals follow Korn and Graubard.",
      "Les intervalles de confiance suivent la méthode de Korn et Graubard."),
  WILSON(
      Place.METHOD,
      "Confidence intervals follow Wilson, on the effective base.",
      "Les intervalles de confiance suivent la méthode de Wilson, sur la base efficace."),
  WALD(
      Place.METHOD,
      "Confidence intervals are symmetric about the estimate.",
      "Les intervalles de confiance sont symétriques autour de l'estimation."),
  CORRECTION_STRATA(
      Place.METHOD,
      "A finite population correction is made: standard errors allow for the part of each stratum"
          + " that was interviewed.",
      "Une correction de population finie est faite : les erreurs types tiennent compte de la part"
          + " de chaque strate qui a été interrogée."),
  CORRECTION_UNITS(
      Place.METHOD,
      "A finite population correction is made for the units; where respondents were subsampled"
          + " within them, the error is understated.",
      "Une correction de population finie est faite pour les unités ; si l'on n'a interrogé qu'une"
          + " partie de leurs membres, l'erreur est sous-estimée."),
  DESIGN_STRATA(
      Place.METHOD,
      "{errors} allow for the strata that the sample was drawn in.",
      "{errors} tiennent compte des strates du tirage."),
  DESIGN_UNITS(
      Place.METHOD,
      "{errors} allow for the units that respondents were sampled in.",
      "{errors} tiennent compte des unités dans lesquelles les répondants ont été tirés."),
  DESIGN_BOTH(
      Place.METHOD,
      "{errors} allow for the strata of the sample and for the units that respondents were sampled"
          + " in.",
      "{errors} tiennent compte des strates du tirage et des unités dans lesquelles les répondants"
          + " ont été tirés."),
  DESIGN_DF(
      Place.METHOD,
      "They have up to {#df} degrees of freedom.",
      "Le nombre de degrés de liberté va jusqu'à {#df}."),
  TEST_DESIGN(
      Place.METHOD,
      "Columns are compared by a test based on the sample design; differences are "
          + "marked at the {#small} and the {#capital} level.",
      "Les colonnes sont comparées par un test fondé sur le plan de sondage ; les "
          + "écarts sont signalés aux seuils de {#small} et de {#capital}."),
  TEST_KISH(
      Place.METHOD,
      "Columns are compared on their effective bases; differences are marked at the "
          + "{#small} and the {#capital} level.",
      "Les colonnes sont comparées sur leurs bases efficaces ; les écarts sont "
          + "signalés aux seuils de {#small} et de {#capital}."),
  TEST_SPSS(
      Place.METHOD,
      "Columns are compared on their weighted bases; differences are marked at the "
          + "{#small} and the {#capital} level.",
      "Les colonnes sont comparées sur leurs bases pondérées ; les écarts sont "
          + "signalés aux seuils de {#small} et de {#capital}."),
  NO_CORRECTION(
      Place.METHOD,
      "There is no correction for the number of comparisons.",
      "Aucune correction n'est faite pour le nombre de comparaisons."),
  BONFERRONI(
      Place.METHOD,
      "Comparisons within a row are corrected by Bonferroni's method.",
      "Les comparaisons d'une même ligne sont corrigées par la méthode de Bonferroni."),
  HOLM(
      Place.METHOD,
      "Comparisons within a row are corrected by Holm's method.",
      "Les comparaisons d'une même ligne sont corrigées par la méthode de Holm."),
  BENJAMINI_HOCHBERG(
      Place.METHOD,
      "Comparisons within a row are corrected by the method of Benjamini and Hochberg.",
      "Les comparaisons d'une même ligne sont corrigées par la méthode de Benjamini et Hochberg."),
  BASES_WITHHELD(
      Place.METHOD,
      "A figure is flagged where its {base} is below {#caution}, and not published where it is"
          + " below {#publish}.",
      "Un chiffre est signalé si la {base} est inférieure à {#caution} ; il n'est pas publié si"
          + " elle est inférieure à {#publish}."),
  BASES_FLAGGED(
      Place.METHOD,
      "A figure is flagged where its {base} is below {#caution}, and not commented on where it is"
          + " below {#publish}.",
      "Un chiffre est signalé si la {base} est inférieure à {#caution} ; il n'est pas commenté si"
          + " elle est inférieure à {#publish}."),
  DISCLOSURE(
      Place.METHOD,
      "Counts below {#cell} and bases below {#base} are withheld, as are figures from which they"
          + " could be worked out.",
      "Les effectifs inférieurs à {#cell} et les bases inférieures à {#base} sont masqués, ainsi"
          + " que les chiffres qui permettraient de les retrouver."),
  READING(
      Place.METHOD,
      "Percentages are rounded once, for display; they may not add to 100. A net is computed from"
          + " the answers themselves.",
      "Les pourcentages sont arrondis une seule fois, à l'affichage ; leur somme peut différer de"
          + " 100. Un regroupement est calculé sur les réponses elles-mêmes."),
  READING_LEAD(
      Place.METHOD,
      "An answer or a statement is said to come first only if its lead over the next is"
          + " significant at the {#small} level.",
      "Une réponse ou une proposition n'est dite en tête que si son avance sur la suivante est"
          + " significative au seuil de {#small}."),
  READING_MEDIAN(
      Place.METHOD,
      "Where mean and median of a number are further apart than a quarter of the distance between"
          + " the quartiles, the median is named first.",
      "Quand la moyenne d'un nombre s'écarte de la médiane de plus du quart de la distance entre"
          + " les quartiles, la médiane est citée en premier."),
  REMARK(Place.METHOD, "The weather was fine.", "Il faisait beau."),

  COMMENT_FIGURE(
      Place.COMMENT, "{#figure}: {row}[ ({question})]", "{#figure} : {row}[ ({question})]"),
  COMMENT_HEADING(Place.COMMENT, "Comment to come", "Commentaire à recueillir"),
  COMMENT_TOPIC(Place.COMMENT, "The answer", "La réponse"),
  COMMENT_LENGTH(Place.COMMENT, "600 characters", "600 signes"),

  PLAN_SMALL(
      Place.PLAN,
      "No figure is published: the study has {people}, and publishes figures from {#publish} on.",
      "Aucun chiffre n'est publié : l'étude compte {people} et ne publie de chiffres qu'à partir"
          + " de {#publish}."),
  PLAN_LOW(
      Place.PLAN,
      "{which} below {#publish} for every question: the article has no figures.",
      "{which} inférieure à {#publish} pour toutes les questions : l'article ne comporte pas de"
          + " chiffres."),
  PLAN_PART(
      Place.PLAN,
      "The article is about {#told} of the {#all} questions.",
      "L'article porte sur {#told} des {#all} questions."),
  PLAN_SELECTION_OF_OTHERS(
      Place.PLAN,
      "The article is about {#told} of the {#all} questions: besides those that make the groups,"
          + " those whose answers set groups apart most, then those that most respondents answered."
          + "",
      "L'article porte sur {#told} des {#all} questions : celles qui forment les groupes mises à"
          + " part, celles dont les réponses distinguent le plus les groupes, puis celles"
          + " auxquelles le plus grand nombre a répondu."),
  PLAN_SELECTION(
      Place.PLAN,
      "The article is about {#told} of the {#all} questions: those whose answers set groups apart"
          + " most, then those that most respondents answered.",
      "L'article porte sur {#told} des {#all} questions : celles dont les réponses distinguent le"
          + " plus les groupes, puis celles auxquelles le plus grand nombre a répondu."),
  PLAN_SELECTION_ANSWERED_OF_OTHERS(
      Place.PLAN,
      "The article is about {#told} of the {#all} questions: besides those that make the groups,"
          + " those that most respondents answered.",
      "L'article porte sur {#told} des {#all} questions : celles qui forment les groupes mises à"
          + " part, celles auxquelles le plus grand nombre a répondu."),
  PLAN_SELECTION_ANSWERED(
      Place.PLAN,
      "The article is about {#told} of the {#all} questions: those that most respondents answered.",
      "L'article porte sur {#told} des {#all} questions : celles auxquelles le plus grand nombre a"
          + " répondu."),

  PLAN_RESULTS(Place.PLAN, "The results have all of them.", "Toutes figurent dans les résultats."),
  PLAN_RESULTS_ANSWERED(
      Place.PLAN,
      "The results have those that somebody answered, {#answered} of {#all}.",
      "Les résultats comprennent celles qui ont reçu des réponses, {#answered} sur {#all}."),
  PLAN_OPEN_ONE(
      Place.PLAN,
      "One of them is open: the results have its base only.",
      "L'une d'elles est ouverte : les résultats n'en donnent que la base."),
  PLAN_OPEN(
      Place.PLAN,
      "{#n} of them are open: the results have their bases only.",
      "{#n} d'entre elles sont ouvertes : les résultats n'en donnent que la base."),

  RESULTS(Place.HEADING, "All the results", "Tous les résultats"),
  GROUPS(Place.HEADING, "What sets groups apart", "Ce qui distingue les groupes"),
  CONTENTS(Place.HEADING, "Contents", "Sommaire"),
  METHOD(Place.HEADING, "Method", "Méthode"),

  // what the articles of the detector themselves say
  QUOTED(
      Place.ARTICLE,
      "Of {ref}, {row} has {#figure} on a base of {#base} with a count of {#count}.",
      "De {ref}, {row} a {#figure} sur une base de {#base} avec un effectif de {#count}."),
  QUOTED_MEAN(
      Place.ARTICLE, "The mean of {ref} is {#figure}.", "La moyenne de {ref} est {#figure}."),
  QUOTED_GROUP(
      Place.ARTICLE,
      "In the group {column}, {ref} has {#figure}.",
      "Dans le groupe {column}, {ref} a {#figure}."),
  QUOTED_ALL(Place.ARTICLE, "There are {#n} of them.", "Ils sont {#n} en tout."),
  QUOTED_FINDING(
      Place.ARTICLE,
      "Group {column} of {segment} is {direction} in {row} ({ref}).",
      "Le groupe {column} de {segment} est {direction} en {row} ({ref}).");

  /** Where a sentence may stand. */
  enum Place {
    STANDFIRST,
    KEY,
    PROSE,
    FINDING,
    TITLE,
    SUBTITLE,
    BASE,
    NOTE,
    MARK,
    SOURCE,
    OMITTED,
    GUIDE,
    ALT_HEAD,
    ALT,
    TABLE_HEAD,
    METHOD,
    COMMENT,
    PLAN,
    HEADING,
    ARTICLE
  }

  /** In a class of its own since constants are made first. */
  private static final class Parts {
    static final String FIGURE =
        "(?:\\*\\*|–|\\[c\\]|(?:< ?)?[−+]?\\d(?:[\\d,. ]*\\d)?%?(?: (?:to|à) \\d(?:[\\d,."
            + " ]*\\d)?)?(?: \\(\\d[\\d,. ]* (?:of|sur) \\d[\\d,. ]*\\))?)";
    static final String UNITS =
        "(?:one respondent|one answer|un seul répondant|une seule réponse|(?:\\[c\\]|\\d[\\d,. ]*"
            + "(?: (?:to|à) \\d[\\d,. ]*)?) (?:respondents|answers|répondants|réponses))";
    static final String WORDS = "(?:(?!\\. )[^“”«»])+?";
    static final Pattern PAUSE = Pattern.compile("^\\s?:|^, (\\p{L})");
    static final Pattern PART =
        Pattern.compile("\\{([#*@]?)([a-zA-Z]+)\\}|(\\[(?!c\\]))|((?<!\\[c)\\])");
  }

  final Place place;
  private final Map<Lang, Pattern> patterns = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  Saying(Place place, String en, String fr) {
    this.place = place;
    patterns.put(Lang.EN, pattern(en));
    names.clear();
    patterns.put(Lang.FR, pattern(fr));
  }

  private Pattern pattern(String sentence) {
    Matcher part = Parts.PART.matcher(Plain.of(sentence));
    StringBuilder pattern = new StringBuilder();
    String plain = Plain.of(sentence);
    int end = 0;
    boolean place = false;
    while (part.find()) {
      pattern.append(literal(plain.substring(end, part.start()), place));
      place = part.group(2) != null;
      if (part.group(3) != null) {
        pattern.append("(?:");
      } else if (part.group(4) != null) {
        pattern.append(")?");
      } else {
        String type =
            part.group(1).equals("#")
                ? Parts.FIGURE
                : part.group(1).equals("@")
                    ? Parts.UNITS
                    : part.group(1).isEmpty() ? Parts.WORDS : ".+?";
        pattern.append("(?<").append(part.group(2)).append(">").append(type).append(")");
        names.add(part.group(2));
      }
      end = part.end();
    }
    pattern
        .append(literal(plain.substring(end), place))
        .append(plain.matches(".*[.”»]") ? "(?= |$)" : "$");
    return Pattern.compile(pattern.toString());
  }

  /** No colon or comma follows a place whose text is a question. */
  private static String literal(String text, boolean afterPlace) {
    String same = text.isEmpty() ? "" : Pattern.quote(text);
    Matcher pause = Parts.PAUSE.matcher(text);
    if (!afterPlace || !pause.find()) {
      return same;
    }
    String begun = pause.group(1) == null ? "" : " " + pause.group(1).toUpperCase(Locale.ROOT);
    return "(?:" + same + "|(?<=\\?)" + Pattern.quote(begun + text.substring(pause.end())) + ")";
  }

  /** What a report said: a saying and what filled its places. */
  record Said(Saying saying, String sentence, Map<String, String> values, int end) {

    String get(String name) {
      return values.get(name);
    }

    boolean has(String name) {
      return values.get(name) != null;
    }
  }

  /** All ways to read the text from a position on; none if it is not this sentence. */
  Said read(Lang lang, String text, int from) {
    Matcher matcher = patterns.get(lang).matcher(text).region(from, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    names.forEach(name -> values.put(name, matcher.group(name)));
    return new Said(this, matcher.group(), values, matcher.end());
  }
}
