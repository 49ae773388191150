# H, A and M0 of the nation with errors and logit limits, one cutoff, as mpitbR makes them:
# quasi-binomial fits over a survey design. Arguments: file.
suppressMessages(library(survey))
d <- read.csv(commandArgs(TRUE)[1])
w <- c(3, 3, 3, 3, 1, 1, 1, 1, 1, 1)
score <- as.vector(as.matrix(d[, paste0("d", 0:9)]) %*% w)
d$poor <- as.numeric(score >= 6)
d$m <- d$poor * score / 18
started <- proc.time()[["elapsed"]]
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = d, nest = TRUE)
h <- svyglm(poor ~ 1, design, family = quasibinomial)
m <- svyglm(m ~ 1, design, family = quasibinomial)
a <- svyglm(m ~ 1, subset(design, poor == 1), family = quasibinomial)
for (fit in list(h, a, m)) cat(plogis(coef(fit)), plogis(confint(fit)), "\n")
cat("seconds", proc.time()[["elapsed"]] - started, "\n")
