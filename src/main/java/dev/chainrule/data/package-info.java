/// Tables of numbers: reading them from CSV, bringing their columns to one scale, and dealing their
/// rows in batches.
///
/// ```
/// switch (Csv.read(Path.of("homes.csv"), Optional.of("price"))) {
///   case Csv.Result.Table(Dataset data) -> train(data.standardized());
///   case Csv.Result.Faulty(String sentence) -> tell(sentence);
/// }
/// ```
package dev.chainrule.data;
