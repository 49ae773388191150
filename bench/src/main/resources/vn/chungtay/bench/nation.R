# The peer of NationBench: indicator columns classified and summed by commune, province and nation.
suppressMessages(library(data.table))
arguments <- commandArgs(TRUE)
setDTthreads(2)
d <- fread(arguments[1], colClasses = list(character = c("commune_code", "province_code")))
codes <- setdiff(names(d), c("commune_code", "province_code", "residence", "income_per_person", "income_score", "persons"))
for (code in codes) if (!is.logical(d[[code]])) d[, (code) := as.logical(get(code))]
one <- function() {
  yes <- integer(nrow(d)); open <- integer(nrow(d))
  for (code in codes) {
    v <- d[[code]]; n <- is.na(v)
    yes <- yes + (v & !n); open <- open + n
  }
  low <- d$income_per_person <= fifelse(d$residence == "rural", 1500000L, 2000000L)
  class <- fcase(is.na(low), 4L, !low, 3L, yes >= 3L, 1L, yes + open < 3L, 2L, default = 4L)
  class[is.na(class)] <- 4L
  s <- data.table(commune_code = d$commune_code, province_code = d$province_code, class = class, persons = d$persons)
  for (code in codes) set(s, j = code, value = class == 1L & d[[code]] %in% TRUE)
  communes <- s[, c(list(households = .N, persons = sum(persons)),
    setNames(lapply(1:4, function(k) sum(class == k)), paste0("h", 1:4)),
    setNames(lapply(1:4, function(k) sum(persons[class == k])), paste0("p", 1:4)), lapply(.SD, sum)),
    by = .(commune_code, province_code), .SDcols = codes]
  provinces <- communes[, lapply(.SD, sum), by = province_code, .SDcols = -"commune_code"]
  provinces[, lapply(.SD, sum), .SDcols = -"province_code"]
}
invisible(one())
t <- sapply(seq_len(as.integer(arguments[2])), function(i) system.time(one())[["elapsed"]])
cat(sprintf("median %.2f (%.2f to %.2f)\n", median(t), min(t), max(t)))
