//! Ordered maps and sets that cost little to compile.
//!
//! The standard library's are compiled anew for each kind of key and value, thousands of lines each, and whoever builds a
//! project from its documents compiles this library first. Here keys and values lie in a list, in the order in which they
//! came, and the tree that orders them is one of places in that list, which is compiled once.

use std::borrow::Borrow;
use std::cmp::Ordering;

/// A map from keys to values, which gives them in the order of the keys.
#[derive(Clone, Debug)]
pub struct Map<K, V> {
    entries: Vec<(K, V)>,
    tree: Tree,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            tree: Tree::default(),
        }
    }
}

impl<K: Ord, V> Map<K, V> {
    /// A map without keys.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no key.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        let entries = self.entries.as_slice();
        self.tree.find(&|place| key.cmp(entries[place].0.borrow()))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key)?;
        Some(&self.entries[place].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key)?;
        Some(&mut self.entries[place].1)
    }

    /// The value of the key, which gets the one that `make` makes if it has none.
    pub fn get_or(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let place = match self.place(&key) {
            Some(place) => place,
            None => self.add(key, make()),
        };
        &mut self.entries[place].1
    }

    /// Gives the key this value; the one that it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        if let Some(place) = self.place(&key) {
            return Some(std::mem::replace(&mut self.entries[place].1, value));
        }
        self.add(key, value);
        None
    }

    /// Adds a key that is not there.
    fn add(&mut self, key: K, value: V) -> usize {
        self.entries.push((key, value));
        let (new, entries) = (self.entries.len() - 1, self.entries.as_slice());
        let tree = &mut self.tree;
        tree.add(&|place| entries[new].0.cmp(&entries[place].0));
        new
    }

    /// The keys with their values, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        let places = self.tree.in_order().into_iter();
        places.map(|place| (&self.entries[place].0, &self.entries[place].1))
    }

    /// The keys, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(key, _)| key)
    }

    /// The values, in the order of the keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }

    /// The keys with their values, in the order of the keys.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<(K, V)> {
        for (a, b) in swaps(self.tree.in_order()) {
            self.entries.swap(a, b);
        }
        self.entries
    }

    /// The values, in the order of the keys.
    #[must_use]
    pub fn into_values(self) -> Vec<V> {
        let entries = self.into_sorted().into_iter();
        entries.map(|(_, value)| value).collect()
    }
}

/// A set of keys, which gives them in their order.
#[derive(Clone, Debug)]
pub struct Set<K>(Map<K, ()>);

impl<K> Default for Set<K> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K: Ord> Set<K> {
    /// A set without keys.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the key; whether it was not there.
    pub fn insert(&mut self, key: K) -> bool {
        self.0.insert(key, ()).is_none()
    }

    /// Whether the key is there.
    #[cfg(feature = "check")]
    pub fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.get(key).is_some()
    }

    /// The keys, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &K> {
        self.0.keys()
    }
}

/// Sorts a list as `compare` says; what is equal stays in the order that it has.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let shared = &*list;
    let order = sorted(shared.len(), &|a, b| compare(&shared[a], &shared[b]));
    for (a, b) in swaps(order) {
        list.swap(a, b);
    }
}

/// The places from 0 to `length`, sorted by what `compare` says of the things at two of them.
fn sorted(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// What has to be swapped, one after the other, for each place of a list to hold what now is at the place that `order` has
/// there.
fn swaps(mut order: Vec<usize>) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            swaps.push((at, from));
            at = from;
        }
    }
    swaps
}

/// A tree of places, balanced as Andersson does it: a node and those at its right that are on its level hang together, no
/// more than two; the left ones are a level below.
#[derive(Clone, Debug, Default)]
struct Tree {
    nodes: Vec<Node>,
    root: Option<usize>,
}

#[derive(Clone, Debug, Default)]
struct Node {
    left: Option<usize>,
    right: Option<usize>,
    level: u32,
}

impl Tree {
    /// The place at which `compare` finds what it looks for: it says how that compares with what is at a place.
    fn find(&self, compare: &dyn Fn(usize) -> Ordering) -> Option<usize> {
        let mut at = self.root;
        while let Some(place) = at {
            at = match compare(place) {
                Ordering::Less => self.nodes[place].left,
                Ordering::Greater => self.nodes[place].right,
                Ordering::Equal => return at,
            };
        }
        None
    }

    /// Adds the next place, of which `compare` says how it compares with others.
    fn add(&mut self, compare: &dyn Fn(usize) -> Ordering) {
        let new = self.nodes.len();
        self.nodes.push(Node::default());
        self.root = Some(self.add_below(self.root, new, compare));
    }

    /// Adds a place below a node; the node that is then in its stead. It calls itself no deeper than the tree is, which is
    /// twice the logarithm of its size.
    fn add_below(
        &mut self,
        node: Option<usize>,
        new: usize,
        compare: &dyn Fn(usize) -> Ordering,
    ) -> usize {
        let Some(node) = node else {
            return new;
        };
        if compare(node) == Ordering::Less {
            let left = self.add_below(self.nodes[node].left, new, compare);
            self.nodes[node].left = Some(left);
        } else {
            let right = self.add_below(self.nodes[node].right, new, compare);
            self.nodes[node].right = Some(right);
        }
        let node = self.skew(node);
        self.split(node)
    }

    /// Turns a left node on the same level into the upper one.
    fn skew(&mut self, node: usize) -> usize {
        match self.nodes[node].left {
            Some(left) if self.nodes[left].level == self.nodes[node].level => {
                self.nodes[node].left = self.nodes[left].right.replace(node);
                left
            }
            _ => node,
        }
    }

    /// Lifts the middle of three on the same level.
    fn split(&mut self, node: usize) -> usize {
        let Some(right) = self.nodes[node].right else {
            return node;
        };
        match self.nodes[right].right {
            Some(end) if self.nodes[end].level == self.nodes[node].level => {
                self.nodes[node].right = self.nodes[right].left.replace(node);
                self.nodes[right].level += 1;
                right
            }
            _ => node,
        }
    }

    /// All places, in order.
    fn in_order(&self) -> Vec<usize> {
        let mut places = Vec::with_capacity(self.nodes.len());
        let mut above = Vec::new();
        let mut at = self.root;
        loop {
            while let Some(node) = at {
                above.push(node);
                at = self.nodes[node].left;
            }
            let Some(node) = above.pop() else {
                return places;
            };
            places.push(node);
            at = self.nodes[node].right;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Numbers in no order that anybody would see, some of them more than once.
    fn numbers() -> impl Iterator<Item = u32> {
        (0..3000_u32).map(|n| n.wrapping_mul(0x9E37_79B1) >> 21)
    }

    #[test]
    fn is_a_map_as_the_standard_librarys_is() {
        for keys in [
            numbers().collect::<Vec<_>>(),
            (0..3000).collect(),
            (0..3000).rev().collect(),
        ] {
            let (mut map, mut other) = (Map::new(), BTreeMap::new());
            for (value, key) in keys.into_iter().enumerate() {
                assert_eq!(map.insert(key, value), other.insert(key, value));
                *map.get_or(key / 2, || 0) += 1;
                *other.entry(key / 2).or_insert(0) += 1;
            }
            assert_eq!(map.len(), other.len());
            assert!(map.iter().eq(other.iter()));
            for key in 0..4000 {
                assert_eq!(map.get(&key), other.get(&key));
                assert_eq!(map.get_mut(&key), other.get_mut(&key));
            }
            assert!(map.into_sorted().into_iter().eq(other));
        }
    }

    #[test]
    fn stays_balanced_whatever_the_order_of_the_keys() {
        fn depth(tree: &Tree, node: Option<usize>) -> u32 {
            node.map_or(0, |node| {
                let Node { left, right, .. } = tree.nodes[node];
                1 + depth(tree, left).max(depth(tree, right))
            })
        }
        for keys in [(0..4095).collect::<Vec<_>>(), (0..4095).rev().collect()] {
            let mut set = Set::new();
            assert!(keys.into_iter().all(|key| set.insert(key)));
            assert!(depth(&set.0.tree, set.0.tree.root) <= 24);
        }
    }

    #[test]
    fn sorts_and_leaves_what_is_equal_as_it_is() {
        let mut list: Vec<(u32, usize)> = numbers().map(|n| n % 50).zip(0..).collect();
        let mut other = list.clone();
        sort_by(&mut list, |a, b| a.0.cmp(&b.0));
        other.sort_by_key(|(number, _)| *number);
        assert_eq!(list, other);
    }
}
