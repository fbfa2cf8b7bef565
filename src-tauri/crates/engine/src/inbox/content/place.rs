//! A place, how far it is from the shop, and where it can be looked up.

use shopbell_cloud::webhook::Location;
use shopbell_model::Coordinates;

use crate::branches::Branch;

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Where.
    pub at: Coordinates,
    /// Its name.
    pub name: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// How far it is from the nearest branch of the shop.
    pub from_branch: Option<FromBranch>,
}

/// How far a place is from a branch of the shop.
#[derive(Clone, Debug, PartialEq)]
pub struct FromBranch {
    /// Which.
    pub branch: String,
    /// As the crow flies, in metres.
    pub metres: u32,
    /// In which direction, in degrees from north by east.
    pub bearing: u16,
}

pub(super) fn read(place: Location, branches: &[Branch]) -> Place {
    let at = Coordinates { latitude: place.latitude, longitude: place.longitude };
    let nearest = branches.iter().min_by(|one, other| at.metres_to(one.at).total_cmp(&at.metres_to(other.at)));
    Place { at, name: place.name, address: place.address, from_branch: nearest.map(|branch| from(branch, at)) }
}

fn from(branch: &Branch, at: Coordinates) -> FromBranch {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "half of the Earth's girth fits")]
    let metres = branch.at.metres_to(at).round() as u32;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 360")]
    let bearing = branch.at.bearing_to(at).round() as u16 % 360;
    FromBranch { branch: branch.name.clone(), metres, bearing }
}
