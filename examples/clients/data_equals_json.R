# Rscript data_equals_json.R study.xlsx study.json
# Checks with readxl that the sheet "Data" holds the figures of the JSON, one by one.

options(warn = 2)
files <- commandArgs(trailingOnly = TRUE)
data <- readxl::read_excel(files[1], sheet = "Data", guess_max = 1e6)
results <- jsonlite::fromJSON(files[2], simplifyVector = FALSE)

or_na <- function(x) if (is.null(x)) NA_real_ else as.numeric(x)
value <- count <- se <- c()
for (table in results$tables) {
  for (column in table$columns) {
    for (row in column$rows) {
      value <- c(value, or_na(row$share))
      count <- c(count, or_na(row$count))
      se <- c(se, or_na(row$se))
    }
    for (summary in column$summaries) {
      value <- c(value, or_na(summary$value))
      count <- c(count, NA_real_)
      se <- c(se, or_na(summary$se))
    }
  }
}
stopifnot(
  nrow(data) == length(value),
  identical(as.numeric(data$value), value),
  identical(as.numeric(data$count), count),
  identical(as.numeric(data$se), se))
cat(length(value), "figures, all equal\n")
