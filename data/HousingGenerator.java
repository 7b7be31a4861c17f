import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Makes `housing.csv`, a table of invented homes in an invented city; the same bytes on every
/// machine.
///
/// Run `java data/HousingGenerator.java [FILE]` from the project's folder. `README.md` beside this
/// file says how prices are formed.
final class HousingGenerator {

  private static final int ROWS = 506;
  private static final long SEED = 20_260;
  private static final String HEADER =
      "floor_area,rooms,bathrooms,age,storey,balcony_area,parking,centre_km,station_km,park_km,noise,energy,school,price";

  private final SplittableRandom random = new SplittableRandom(SEED);

  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments.length > 0 ? arguments[0] : "data/housing.csv");
    var generator = new HousingGenerator();
    var lines = new ArrayList<String>(List.of(HEADER));
    for (int row = 0; row < ROWS; row++) {
      lines.add(generator.home());
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private String home() {
    double centre = Math.abs(bell()) * 5 + 0.4;
    double area = StrictMath.exp(4.35 + 0.38 * bell() + 0.02 * centre);
    double rooms = Math.clamp(Math.round(area / 24 + 0.6 * bell()), 1, 8);
    double bathrooms =
        area > 110 ? (random.nextDouble() < 0.5 ? 2 : 3) : (random.nextDouble() < 0.25 ? 2 : 1);
    double age =
        Math.min(random.nextDouble() * 45 + (centre < 3 ? random.nextDouble() * 70 : 0), 115);
    double storey = Math.floor(random.nextDouble() * (centre < 4 ? 9 : 4));
    double balcony = random.nextDouble() < 0.3 ? 0 : Math.abs(bell()) * 7 + 2;
    double parking = random.nextDouble() < 0.25 + 0.05 * Math.min(centre, 8) ? 1 : 0;
    double station = Math.abs(bell()) * (0.3 + 0.16 * centre) + 0.1;
    double park = Math.abs(bell()) * 0.7 + 0.05;
    double noise = Math.clamp(66 - 1.5 * centre - 3 * station - storey * 0.8 + 4 * bell(), 32, 80);
    double energy = Math.clamp(55 + 1.1 * age + 18 * bell(), 25, 260);
    double school = Math.clamp(5.5 + 0.12 * centre + 1.7 * bell(), 1, 10);
    double price =
        price(
            area, rooms, bathrooms, age, storey, balcony, parking, centre, station, park, noise,
            energy, school);
    return row(
        area, rooms, bathrooms, age, storey, balcony, parking, centre, station, park, noise, energy,
        school, price);
  }

  /// What a home costs, in ten thousands; `README.md` explains each line.
  private double price(
      double area,
      double rooms,
      double bathrooms,
      double age,
      double storey,
      double balcony,
      double parking,
      double centre,
      double station,
      double park,
      double noise,
      double energy,
      double school) {
    double place = 1.5 / (1 + StrictMath.exp(0.9 * (centre - 4)));
    double size = 7.5 * StrictMath.log(area / 30) + 0.35 * rooms + 0.8 * (bathrooms - 1);
    double period = 2.2 * StrictMath.pow((age - 45) / 45, 2);
    double view = storey >= 4 ? 0.7 * (storey - 3) : 0;
    double walk = station < 1 ? 3.2 * (1 - station) : 0;
    double quiet = noise > 60 ? -0.38 * (noise - 60) : 0;
    double family = school > 6 && rooms >= 3 ? 1.6 * (school - 6) : 0;
    double green = 1.6 * StrictMath.exp(-2 * park) + 0.06 * balcony;
    double running = -0.014 * Math.max(0, energy - 80);
    double sum =
        4.5
            + size * (0.55 + place)
            + period
            + view
            + walk
            + quiet
            + family
            + green
            + running
            + parking * (2.4 - 0.25 * centre);
    return Math.clamp(sum + 0.9 * bell(), 3, 60);
  }

  /// Nearly a standard normal number: twelve uniform ones, by sums alone, so that every machine
  /// agrees to the last bit.
  private double bell() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private static String row(
      double area,
      double rooms,
      double bathrooms,
      double age,
      double storey,
      double balcony,
      double parking,
      double centre,
      double station,
      double park,
      double noise,
      double energy,
      double school,
      double price) {
    return String.format(
        Locale.ROOT,
        "%.1f,%.0f,%.0f,%.0f,%.0f,%.1f,%.0f,%.2f,%.2f,%.2f,%.1f,%.0f,%.1f,%.2f",
        area,
        rooms,
        bathrooms,
        age,
        storey,
        balcony,
        parking,
        centre,
        station,
        park,
        noise,
        energy,
        school,
        price);
  }
}
