use super::*;

fn work(done: usize, thanked: usize, doers: usize) -> Work {
    Work { done, thanked, doers }
}

#[test]
fn archiving_is_rarely_thanked_and_small_numbers_are_not_judged() {
    // Overall 99 of 420. Archiving: 8 of 150 is far below; 2 of 20 is within chance.
    let kinds = [work(250, 89, 12), work(150, 8, 9), work(20, 2, 6)];
    assert_eq!(rarely_thanked(&kinds), [1]);
}

#[test]
fn work_that_fewer_than_five_people_do_is_not_looked_at() {
    assert_eq!(rarely_thanked(&[work(250, 89, 12), work(150, 8, 4)]), [0; 0]);
}

#[test]
fn without_work_or_without_any_thanks_nothing_stands_out() {
    assert_eq!(rarely_thanked(&[]), [0; 0]);
    assert_eq!(rarely_thanked(&[work(50, 0, 9), work(500, 0, 9)]), [0; 0]);
}
