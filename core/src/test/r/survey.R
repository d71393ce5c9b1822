# Computes the expected figures of a case of SurveyPackageTest with R's survey package:
#   Rscript survey.R ../resources/io/etude/analysis/survey/CASE...
# A case is a folder with data.csv and study.yaml (written as JSON, which is YAML too). The script reads the codebook and
# the answers for itself; what it does not know of a codebook stops it. Needs R 4, survey 4.4, jsonlite.
suppressMessages({
  library(survey)
  library(jsonlite)
})

or <- function(x, default) if (is.null(x)) default else x

# ---- answers ----

# The row variables of a question (or of an item of a grid): who is in the base, what each respondent counts as, 0/1 by
# row, the score of each respondent, and which rows are categories.
coded <- function(q, values, rated = NULL) {
  codes <- c(rated, setdiff(names(q$categories), rated))
  valid <- values %in% codes
  reason <- unlist(q$missing)[values]
  reason[values == ""] <- or(q$empty, "noAnswer")
  if (!is.null(q$asked)) {
    asked <- data[[q$asked$column]] %in% unlist(q$asked$codes)
    valid <- valid & asked
    reason[!asked] <- "notAsked"
  }
  base <- switch(or(q$base, "valid"), valid = valid, all = rep(TRUE, n), asked = valid | !(reason %in% "notAsked"))
  rows <- lapply(setNames(codes, codes), function(code) valid & values == code)
  nets <- lapply(q$nets, function(net) valid & values %in% unlist(net$codes))
  scores <- sapply(codes, function(code) {
    own <- if (is.list(q$categories[[code]])) q$categories[[code]]$score
    if (!is.null(own)) own else if (code %in% rated) as.numeric(code) else NA
  })
  x <- if (any(!is.na(scores))) ifelse(valid, scores[values], NA)
  list(base = base, unit = rep(1, n), rows = c(rows, nets), x = unname(x), tested = codes,
       stats = if (!is.null(x)) c("mean", "sd"))
}

multiple <- function(q) {
  codes <- names(q$categories)
  missing <- unlist(q$missing)
  if (is.null(q$slots)) {
    columns <- sapply(codes, function(code) sub("{code}", code, q$columns, fixed = TRUE))
    chosen <- sapply(columns, function(column) data[[column]] == "1")
  } else {
    columns <- unlist(q$slots)
    chosen <- sapply(codes, function(code) rowSums(sapply(columns, function(column) data[[column]] == code)) > 0)
  }
  colnames(chosen) <- codes
  asked <- rowSums(sapply(columns, function(column) missing[data[[column]]] %in% "notAsked")) < length(columns)
  count <- rowSums(chosen)
  base <- switch(or(q$base, "valid"), valid = count > 0, all = rep(TRUE, n), asked = asked)
  rows <- c(lapply(setNames(codes, codes), function(code) chosen[, code]),
            lapply(q$nets, function(net) rowSums(chosen[, unlist(net$codes), drop = FALSE]) > 0))
  responses <- identical(q$percentOf, "responses")
  list(base = base & (!responses | count > 0), unit = if (responses) count else rep(1, n), rows = rows)
}

numeric <- function(q) {
  values <- data[[or(q$column, q$id)]]
  x <- suppressWarnings(as.numeric(values))
  x[values %in% names(q$missing)] <- NA
  rows <- lapply(q$bands, function(b) !is.na(x) & x >= or(b$from, -Inf) & x < or(b$to, Inf))
  list(base = if (or(q$base, "valid") == "all") rep(TRUE, n) else !is.na(x), unit = rep(1, n), rows = rows, x = x,
       tested = names(rows), stats = c("mean", "sd", "min", "q1", "median", "q3", "max"))
}

items <- function(q) {
  one <- function(item) setNames(list(item), q$id)
  column <- or(q$column, q$id)
  switch(q$type,
    single = one(coded(q, data[[column]])),
    multiple = one(multiple(q)),
    numeric = one(numeric(q)),
    rating = {
      ends <- as.numeric(strsplit(q$scale, "..", fixed = TRUE)[[1]])
      item <- coded(q, data[[column]], as.character(ends[1]:ends[2]))
      item$stats <- c("mean", "sd", "min", "q1", "median", "q3", "max", if (identical(q$score, "nps")) "nps")
      one(item)
    },
    grid = {
      made <- lapply(names(q$items), function(i) coded(q, data[[sub("{item}", i, q$columns, fixed = TRUE)]]))
      setNames(made, paste0(q$id, ".", names(q$items)))
    },
    stop("unknown type ", q$type))
}

# The columns of a segment: 0/1 by column, the members of each, its parent, whether it is a net.
segment <- function(s, all) {
  codes <- names(s$categories)
  single <- is.null(s$slots) && is.null(s$columns)
  if (!is.null(s$nested)) {
    outer <- segment(all[[s$nested[[1]]]], all)
    inner <- segment(all[[s$nested[[2]]]], all)
    pairs <- expand.grid(i = names(inner$member), o = names(outer$member), stringsAsFactors = FALSE)
    codes <- paste0(pairs$o, "/", pairs$i)
    member <- setNames(Map(function(o, i) outer$member[[o]] & inner$member[[i]], pairs$o, pairs$i), codes)
    return(list(member = member, of = as.list(setNames(codes, codes)), parent = setNames(pairs$o, codes), net = character(),
                editions = FALSE, single = TRUE))
  }
  if (!is.null(s$bands)) {
    x <- as.numeric(data[[s$column]])
    codes <- names(s$bands)
    member <- lapply(s$bands, function(b) x >= or(b$from, -Inf) & x < or(b$to, Inf))
  } else if (!is.null(s$slots)) {
    member <- lapply(setNames(codes, codes), function(code) {
      rowSums(sapply(unlist(s$slots), function(column) data[[column]] == code)) > 0
    })
  } else if (!is.null(s$columns)) {
    member <- lapply(setNames(codes, codes), function(code) data[[sub("{code}", code, s$columns, fixed = TRUE)]] == "1")
  } else {
    member <- lapply(setNames(codes, codes), function(code) data[[or(s$column, s$id)]] == code)
  }
  nets <- lapply(s$nets, function(net) Reduce(`|`, member[unlist(net$codes)]))
  of <- c(as.list(setNames(codes, codes)), lapply(s$nets, function(net) unlist(net$codes)))
  parent <- setNames(rep("", length(of)), names(of))
  list(member = c(member, nets), of = of, parent = parent, net = names(s$nets), editions = identical(s$kind, "editions"),
       single = single)
}

# ---- estimates ----

units <- function(rows) unique(paste(frame$stratum, frame$psu)[rows])
freedom <- function(rows) {
  rows <- rows[frame$weight[rows] > 0]
  max(0, length(units(rows)) - length(unique(frame$stratum[rows])))
}

clopperPearson <- function(p, size) {
  c(if (size * p > 0) qbeta(alpha / 2, size * p, size * (1 - p) + 1) else 0,
    if (size * (1 - p) > 0) qbeta(1 - alpha / 2, size * p + 1, size * (1 - p)) else 1)
}

interval <- function(p, v, df, base, effective, units, edge) {
  if (df < 1) return(NULL)
  t <- qt(1 - alpha / 2, df)
  if (edge) return(clopperPearson(round(p), if (clustered) units else effective))
  switch(or(conventions$interval, "xlogit"),
    wald = p + c(-1, 1) * t * sqrt(v),
    xlogit = plogis(qlogis(p) + c(-1, 1) * t * sqrt(v) / (p * (1 - p))),
    beta = clopperPearson(p, p * (1 - p) / v * (qt(alpha / 2, base - 1) / qt(alpha / 2, df))^2),
    wilson = {
      z <- qnorm(1 - alpha / 2)
      (p + z^2 / (2 * effective) + c(-1, 1) * z * sqrt(p * (1 - p) / effective + z^2 / (4 * effective^2))) /
        (1 + z^2 / effective)
    })
}

mean_of <- function(x, rows) {
  m <- svymean(cbind(x[rows]), design[rows, ])
  se <- sqrt(attr(m, "var")[1, 1])
  df <- freedom(rows)
  c(list(value = coef(m)[[1]], se = se),
    if (df > 0) list(ci = coef(m)[[1]] + c(-1, 1) * qt(1 - alpha / 2, df) * se))
}

quantile_of <- function(x, rows, p) {
  df <- freedom(rows)
  q <- svyquantile(data.frame(x = x[rows]), design[rows, ], p, qrule = "math", interval.type = "mean", alpha = alpha,
                   ci = df > 0, df = max(df, 1))$x
  if (df < 1 || any(is.nan(q[1, 2:3]))) list(value = q[1, 1])
  else list(value = q[1, 1], se = q[1, 4], ci = as.vector(q[1, 2:3]))
}

summaries <- function(item, rows) {
  rows <- rows[!is.na(item$x[rows])]
  if (sum(frame$weight[rows]) == 0) return(NULL)
  sapply(item$stats, simplify = FALSE, function(stat) switch(stat,
    mean = mean_of(item$x, rows),
    sd = list(value = if (sum(frame$weight[rows] > 0) > 1) sqrt(coef(svyvar(cbind(item$x[rows]), design[rows, ]))[[1]]) else NA),
    min = list(value = min(item$x[rows])),
    q1 = quantile_of(item$x, rows, 0.25),
    median = quantile_of(item$x, rows, 0.5),
    q3 = quantile_of(item$x, rows, 0.75),
    max = list(value = max(item$x[rows])),
    nps = mean_of((item$x >= 9) - (item$x <= 6), rows)))
}

column <- function(item, member) {
  rows <- which(item$base & member & item$unit > 0 & frame$weight > 0)
  w <- frame$weight[rows]
  unit <- item$unit[rows]
  total <- sum(w * unit)
  made <- list(base = sum(unit), weightedBase = total,
               effectiveBase = if (total > 0) total^2 / sum(w^2 * unit) else 0, df = freedom(rows))
  made$rows <- lapply(item$rows, function(answer) {
    y <- as.numeric(answer[rows])
    cell <- list(count = sum(y), weightedCount = sum(w * y))
    if (total == 0) return(cell)
    m <- if (all(unit == 1)) svymean(cbind(y), design[rows, ]) else svyratio(cbind(y), cbind(unit), design[rows, ])
    p <- as.vector(coef(m))
    v <- as.vector(vcov(m))
    ci <- interval(p, v, made$df, made$base, made$effectiveBase, length(units(rows[w > 0])),
                   cell$count == 0 || cell$count == made$base)
    c(cell, list(share = p, se = sqrt(v)), if (!is.null(ci) && all(is.finite(ci))) list(ci = ci))
  })
  if (!is.null(item$x)) made$summaries <- summaries(item, rows)
  made
}

# ---- tests ----

low <- function(item, member) {
  rows <- which(item$base & member & item$unit > 0 & frame$weight > 0)
  w <- frame$weight[rows]
  effective <- if (sum(w) > 0) sum(w)^2 / sum(w^2) * (1 + 1e-12) else 0
  least <- switch(or(conventions$lowBaseOn, "both"), both = min(length(rows), effective), unweighted = length(rows),
                  effective = effective)
  sum(w) == 0 || least < or(conventions$publishBase, 30)
}

pairs_of <- function(item, s) {
  pairs <- list()
  plain <- setdiff(names(s$of), s$net)
  for (one in names(s$of)) for (other in names(s$of)) {
    if (match(one, names(s$of)) >= match(other, names(s$of))) next
    related <- all(s$of[[one]] %in% s$of[[other]]) || all(s$of[[other]] %in% s$of[[one]])
    wanted <- !s$editions || isTRUE(match(other, plain) == match(one, plain) + 1)
    if (!related && wanted && s$parent[[one]] == s$parent[[other]] && !low(item, s$member[[one]]) && !low(item, s$member[[other]]))
      pairs <- c(pairs, list(c(one, other)))
  }
  pairs
}

# Difference and p value of Σw·y1/Σw·d1 − Σw·y2/Σw·d2; "spread" gives the pooled variance of a respondent's answer.
compare <- function(y1, d1, y2, d2, spread) {
  r <- svyratio(cbind(y1, y2), cbind(d1, d2), design, covmat = TRUE)
  k <- c(1, 0, 0, -1)
  difference <- r$ratio[1, 1] - r$ratio[2, 2]
  w <- frame$weight
  p <- if (or(conventions$test, "design") == "design") {
    df <- freedom(which(d1 > 0 | d2 > 0))
    if (df < 1) 1 else 2 * pt(-abs(difference / sqrt(drop(t(k) %*% r$vcov %*% k))), df)
  } else {
    W <- c(sum(w * d1), sum(w * d2))
    both <- d1 * (d2 > 0)
    factor <- if (conventions$test == "kish") sum(w^2 * d1) / W[1]^2 + sum(w^2 * d2) / W[2]^2 - 2 * sum(w^2 * both) / prod(W)
              else 1 / W[1] + 1 / W[2] - 2 * sum(w * both) / prod(W)
    2 * pnorm(-abs(difference / sqrt(spread(W, diag(r$ratio)) * factor)))
  }
  list(difference = difference, p = if (is.na(p)) 1 else p)
}

share_test <- function(item, s, row, pair, columns) {
  d <- lapply(pair, function(id) item$unit * (item$base & s$member[[id]]))
  y <- as.numeric(item$rows[[row]])
  pooled <- function(W, p) { share <- sum(W * p) / sum(W); share * (1 - share) }
  made <- compare(y * (d[[1]] > 0), d[[1]], y * (d[[2]] > 0), d[[2]], pooled)
  cells <- lapply(pair, function(id) c(columns[[id]]$rows[[row]], columns[[id]][c("base", "effectiveBase")]))
  if (any(sapply(cells, function(c) c$count == 0 || c$count == c$base))) {
    size <- sapply(cells, function(c) floor(c$effectiveBase + 0.5))
    yes <- sapply(cells, function(c) floor(c$effectiveBase * c$share + 0.5))
    made$p <- max(made$p, fisher.test(rbind(yes, size - yes))$p.value)
  }
  made
}

mean_test <- function(item, s, pair, columns) {
  known <- !is.na(item$x)
  d <- lapply(pair, function(id) as.numeric(item$base & s$member[[id]] & known))
  if (any(sapply(d, function(x) sum(frame$weight * x) == 0))) return(list(difference = 0, p = 1))
  x <- ifelse(known, item$x - median(item$x[known]), 0)
  sds <- sapply(pair, function(id) columns[[id]]$summaries$sd$value)
  compare(x * d[[1]], d[[1]], x * d[[2]], d[[2]], function(W, p) sum(W * sds^2) / sum(W))
}

letters_of <- function(pairs, tests) {
  method <- c(none = "none", bonferroni = "bonferroni", holm = "holm", benjaminiHochberg = "BH")
  p <- p.adjust(sapply(tests, `[[`, "p"), method[[or(conventions$multiplicity, "holm")]])
  found <- list()
  for (i in seq_along(pairs)) {
    d <- tests[[i]]$difference
    if (p[i] <= or(conventions$smallLevel, 0.05) * (1 + 1e-12) && d != 0) {
      level <- if (p[i] <= or(conventions$capitalLevel, 0.01) * (1 + 1e-12)) or(conventions$capitalLevel, 0.01) else or(conventions$smallLevel, 0.05)
      winner <- pairs[[i]][if (d > 0) 1 else 2]
      loser <- pairs[[i]][if (d > 0) 2 else 1]
      found <- c(found, list(list(column = winner, higherThan = loser, level = level)))
    }
  }
  found
}

association <- function(item, s) {
  of <- function(member) {
    at <- rep(NA_character_, n)
    for (id in names(member)) at[member[[id]]] <- id
    at
  }
  row <- of(item$rows[item$tested])
  group <- of(s$member[setdiff(names(s$member), s$net)])
  rows <- which(item$base & !is.na(row) & !is.na(group))
  d <- design[rows, ]
  d$variables <- data.frame(row = factor(row[rows]), group = factor(group[rows]))
  if (nlevels(d$variables$row) < 2 || nlevels(d$variables$group) < 2) return(NULL)
  # a table too sparse for the correction is singular
  t <- tryCatch(suppressWarnings(svychisq(~row + group, d, statistic = "F")), error = function(e) NULL)
  if (is.null(t) || freedom(rows) < 1) return(NULL)
  share <- prop.table(svytable(~row + group, d))
  expected <- outer(rowSums(share), colSums(share))
  # svychisq counts units without weight in its second degrees of freedom; degf does not
  df1 <- t$parameter[[1]]
  df2 <- df1 * freedom(rows)
  list(statistic = t$statistic[[1]], df1 = df1, df2 = df2, p = pf(t$statistic[[1]], df1, df2, lower.tail = FALSE),
       cramersV = sqrt(sum((share - expected)^2 / expected) / (min(dim(share)) - 1)))
}

table_of <- function(item, s) {
  everybody <- list(total = rep(TRUE, n))
  columns <- lapply(c(everybody, s$member), function(member) column(item, member))
  if (is.null(s)) return(list(columns = columns))
  pairs <- pairs_of(item, s)
  letters <- sapply(names(item$rows), simplify = FALSE, function(row) {
    letters_of(pairs, lapply(pairs, function(pair) share_test(item, s, row, pair, columns)))
  })
  if (!is.null(item$x)) letters$mean <- letters_of(pairs, lapply(pairs, function(pair) mean_test(item, s, pair, columns)))
  test <- if (s$single && length(item$tested)) association(item, s)
  c(list(columns = columns, letters = letters), if (!is.null(test)) list(test = test))
}

# ---- a case ----

for (folder in commandArgs(TRUE)) {
  study <- fromJSON(file.path(folder, "study.yaml"), simplifyVector = FALSE)
  data <- read.csv(file.path(folder, "data.csv"), colClasses = "character", na.strings = NULL, check.names = FALSE)
  n <- nrow(data)
  conventions <- study$conventions
  alpha <- 1 - or(conventions$confidence, 0.95)
  clustered <- !is.null(study$design$psu)
  stratified <- !is.null(study$design$stratum)
  options(survey.lonely.psu = or(study$design$lonely, "fail"))
  frame <- data.frame(
    weight = if (is.null(study$weighting)) 1 else as.numeric(data[[study$weighting$column]]),
    # numbers: with "adjust" the package takes texts for missing
    stratum = if (stratified) as.integer(factor(data[[study$design$stratum]])) else 1L,
    psu = if (clustered) as.integer(factor(data[[study$design$psu]])) else seq_len(n))
  if (!is.null(study$design$populationUnits)) frame$population <- as.numeric(data[[study$design$populationUnits]])
  design <- svydesign(ids = ~psu, strata = if (stratified) ~stratum, weights = ~weight,
                      fpc = if (!is.null(frame$population)) ~population, nest = stratified, data = frame)
  named <- setNames(study$segments, sapply(study$segments, `[[`, "id"))
  segments <- lapply(named, segment, all = named)
  tables <- list()
  for (question in study$questions) for (id in names(made <- items(question))) {
    tables[[id]] <- table_of(made[[id]], NULL)
    for (s in names(segments)) tables[[paste0(id, "@", s)]] <- table_of(made[[id]], segments[[s]])
  }
  write_json(tables, file.path(folder, "expected.json"), auto_unbox = TRUE, digits = I(17), na = "null")
}
