using System.Globalization;
using CsvHelper;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.Benchmarks.Ledger;

/// <summary>The long form of docs/reference/workspace.md, written and read back with the checks that an import makes on each cell.</summary>
internal static class FigureFile
{
    public static async Task WriteAsync(string path, IEnumerable<ObservationFact> facts)
    {
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync("indicator,unit,period,value,numerator,denominator,status,provisional,note");
        foreach (var f in facts)
            await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{f.Indicator},{f.Unit},{f.Period},{f.Value},{f.Numerator},{f.Denominator},,{(f.Provisional ? "yes" : "")},{f.Note}"));
    }

    public static async IAsyncEnumerable<ObservationFact> ReadAsync(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { PoolStrings = true });
        while (await csv.ReadAsync())
            yield return Checked(csv, path);
    }

    private static ObservationFact Checked(CsvReader csv, string path)
    {
        var (period, value, row) = (csv.GetString(2), csv.GetString(3), (int)csv.RowNumber + 1);
        var first = DateOnly.ParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture);
        var digits = value.EndsWith('%') ? value.AsSpan(0, value.Length - 1) : value;
        if (!decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            throw new FormatException(FormattableString.Invariant($"{path}:{row}:4: found {value}; expected a number"));
        var (numerator, denominator) = (Number(csv.GetString(4)), Number(csv.GetString(5)));
        if (denominator > 0 && Math.Abs((numerator!.Value * 100m / denominator.Value) - number) > 0.05m)
            throw new FormatException(FormattableString.Invariant($"{path}:{row}:4: found {value}; expected {numerator}/{denominator}"));
        return new ObservationFact(
            csv.GetString(0), csv.GetString(1), period, first.DayNumber, "month", value, numerator, denominator, "reported",
            !csv.IsEmpty(7), csv.IsEmpty(8) ? null : csv.GetString(8), path, row, 4);
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
