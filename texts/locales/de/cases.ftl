# Reports, cases, measures and letters.
