//! Questions to the branch, the network or everybody: posts with a topic, of which one answer can be accepted; and colleagues who
//! say what they may be asked about.

pub mod ask;
pub mod experts;
pub mod list;
pub mod topic;
