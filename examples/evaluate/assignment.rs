//! Best assignment of two sides to each other (Kuhn 1955, Munkres 1957; the form with potentials).

/// For each row the column it is assigned to, so that the sum of the scores is greatest. There are
/// at least as many columns as rows; all rows are of one length.
pub fn assign(scores: &[Vec<f64>]) -> Vec<usize> {
    let rows = scores.len();
    let columns = scores.first().map_or(0, Vec::len);
    assert!(rows <= columns || rows == 0, "more rows than columns");
    // Row and column 0 are a border: real ones count from 1, and 0 stands for "none".
    let cost = |row: usize, column: usize| -scores[row - 1][column - 1];
    let mut row_potential = vec![0.0; rows + 1];
    let mut column_potential = vec![0.0; columns + 1];
    let mut row_of = vec![0; columns + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut slack = vec![f64::INFINITY; columns + 1];
        let mut came_from = vec![0; columns + 1];
        let mut seen = vec![false; columns + 1];
        let mut at = 0;
        // Grow a tree of tight pairs until it reaches a free column.
        while row_of[at] != 0 {
            seen[at] = true;
            let from = row_of[at];
            let (mut least, mut next) = (f64::INFINITY, 0);
            for column in 1..=columns {
                if seen[column] {
                    continue;
                }
                let reduced = cost(from, column) - row_potential[from] - column_potential[column];
                if reduced < slack[column] {
                    slack[column] = reduced;
                    came_from[column] = at;
                }
                if slack[column] < least {
                    least = slack[column];
                    next = column;
                }
            }
            for column in 0..=columns {
                if seen[column] {
                    row_potential[row_of[column]] += least;
                    column_potential[column] -= least;
                } else {
                    slack[column] -= least;
                }
            }
            at = next;
        }
        // Turn the path over.
        while at != 0 {
            let before = came_from[at];
            row_of[at] = row_of[before];
            at = before;
        }
    }
    let mut found = vec![0; rows];
    for column in 1..=columns {
        if row_of[column] != 0 {
            found[row_of[column] - 1] = column - 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::assign;

    #[test]
    fn greatest_sum_over_all() {
        assert_eq!(assign(&[vec![0.9, 0.8], vec![0.8, 0.1]]), [1, 0]);
        assert_eq!(assign(&[vec![0.1, 0.2, 0.7]]), [2]);
        assert!(assign(&[]).is_empty());
    }
}
