# Writes what R's haven reads of a system file as JSON, for SpssSourceTest:
#   Rscript haven.R FILE > FILE.json
suppressMessages({library(haven); library(jsonlite)})
file <- commandArgs(TRUE)[1]
data <- suppressWarnings(read_sav(file, user_na = TRUE))
exact <- function(x) if (is.na(x)) NA_character_ else format(x, digits = 17, scientific = FALSE, trim = TRUE)
exactly <- function(x) vapply(as.numeric(x), exact, "")
months <- "^(MOYR|QYR|WKYR|YMDHMS)"  # haven leaves these dates as they are
one <- function(name) {
  x <- data[[name]]
  format <- attr(x, "format.spss", exact = TRUE)
  labels <- attr(x, "labels", exact = TRUE)
  missing <- attr(x, "na_values", exact = TRUE)
  range <- attr(x, "na_range", exact = TRUE)
  raw <- unclass(x)
  attributes(raw) <- NULL
  entry <- list(name = name, label = if (is.null(attr(x, "label", exact = TRUE))) "" else attr(x, "label", exact = TRUE))
  like <- function(pattern) !is.null(format) && grepl(pattern, format)
  pad <- function(x) sprintf("%02d", as.integer(x))
  clock <- function(s) paste0(ifelse(s < 0, "-", ""), pad(abs(s) %/% 3600), ":", pad(abs(s) %/% 60 %% 60), ":",
    pad(abs(s) %% 60), sub("^0|[.]?0+$", "", sub("[.]?0+$", "", sprintf("%.3f", abs(s) %% 1))))
  instant <- function(s) format(as.POSIXct(floor(s + 0.001), tz = "UTC", origin = "1970-01-01"), "%Y-%m-%dT%H:%M:%S", tz = "UTC")
  zero <- 141428 * 86400  # seconds from the format's day zero to 1970
  type <- if (is.character(raw)) "TEXT" else if (inherits(x, c("Date", "POSIXct")) || like(months)) "DATE"
    else if (inherits(x, "hms") || like("^MTIME")) "TIME" else "NUMBER"
  known <- function(f) function(v) ifelse(is.na(v), NA, f(v))
  text <- if (type == "TEXT") identity
    else if (inherits(x, "Date")) known(function(v) format(as.Date(v, origin = "1970-01-01"), "%Y-%m-%d"))
    else if (inherits(x, "POSIXct")) known(instant)
    else if (like("^YMDHMS")) known(function(v) instant(v - zero))
    else if (type == "DATE") known(function(v) format(as.Date(v / 86400 - 141428, origin = "1970-01-01"), "%Y-%m-%d"))
    else if (type == "TIME") known(clock) else exactly
  entry$type <- type
  texts <- function(v) I(if (is.null(v)) character() else unname(text(as.vector(v))))
  entry$labelValues <- texts(labels)
  entry$labels <- I(if (is.null(labels)) character() else names(labels))
  entry$missing <- texts(missing)
  entry$range <- I(if (is.null(range)) character() else exactly(range))
  if (type == "NUMBER" && length(raw) > 500) {
    known <- !is.na(raw)
    weight <- (seq_along(raw) - 1) %% 97 + 1
    entry$count <- sum(known)
    entry$sum <- exact(sum(raw[known]))
    entry$mixed <- exact(sum((raw * weight)[known]))
  } else {
    entry$values <- texts(raw)
  }
  entry
}
result <- list(rows = nrow(data), variables = lapply(names(data), one))
lines <- vapply(result$variables, function(v) toJSON(lapply(v, function(e) if (inherits(e, "AsIs")) e else unbox(e)), na = "null"), "")
cat("{\"rows\": ", result$rows, ", \"variables\": [\n", paste(lines, collapse = ",\n"), "\n]}\n", sep = "")
