//! Prints how long one post of 500 characters is looked at, in microseconds: the median of many.
//!
//! `cargo run --release -p detect --example speed`

use std::{hint::black_box, time::Instant};

use detect::{Home, Local, scan};

const POST: &str = "On Thursday the council decides between three models for our opening hours. We've put the paper (item 9) on the \
    notice board, as printed, together with the letters for and against which the council published. Mrs Weber of the \
    history society, tel. 01632 960 002, reads from the minutes of 1891, when 412 readers asked for a stove. Die Bücherei \
    in der Lindenstraße 12 bleibt am 24. Dezember zu. ISBN 978-3-9532-6438-5 is back, and so is \"The Bell Jar\". Bring a \
    cushion and a question, both are free.";
const TIMES: usize = 2_000;

fn main() {
    let home = Home::of(&Local { country: "GB".into(), ..Local::default() });
    let mut spans: Vec<f64> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            black_box(scan(black_box(POST), &home));
            begun.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    spans.sort_by(f64::total_cmp);
    println!("{:.1}", spans[TIMES / 2]);
}
