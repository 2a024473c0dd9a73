//! Figures of the branch by month, as they may be shown, and the goals that the branch has set itself.

crate::migration!(
    "m0111_figures",
    // Counted once, when the month is over: counted again, a difference would tell of one person. Without a value, it is hidden.
    "CREATE TABLE figure (
        month TEXT NOT NULL,
        name TEXT NOT NULL,
        clause TEXT NOT NULL,
        value BIGINT,
        PRIMARY KEY (month, name, clause)
    )",
    "CREATE TABLE goal (
        id BIGINT PRIMARY KEY,
        words TEXT NOT NULL,
        measure TEXT NOT NULL,
        figure TEXT NOT NULL,
        review_on TEXT NOT NULL,
        set_on TEXT NOT NULL
    )",
);
