using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>The contracts that a table shows, and what they come to together.</summary>
/// <param name="Months">The months shown, the earliest first.</param>
/// <param name="Lines">Each contract shown; of each the months shown.</param>
/// <param name="Total">All shown together.</param>
/// <param name="IsAll">Whether no contract was left out.</param>
internal sealed record ShownContracts(IReadOnlyList<Period> Months, IReadOnlyList<ContractLine> Lines, ContractLine Total, bool IsAll)
{
    /// <summary>What the total is called.</summary>
    internal string TotalName => IsAll ? Total.Name : "These contracts together";

    /// <summary>The contracts of a reading by their codes, in that order; all of them where no code is given.</summary>
    internal static ShownContracts Of(ContractsReading reading, int months, IReadOnlyList<string> codes)
    {
        var skipped = Math.Max(0, reading.Months.Count - months);
        if (codes.Count == 0) return new([.. reading.Months.Skip(skipped)], [.. reading.Contracts.Select(line => Last(line, skipped))], Last(reading.All, skipped), IsAll: true);
        var byCode = reading.Contracts.ToDictionary(static line => line.Contract!.Code.ToString(), StringComparer.Ordinal);
        var lines = codes.Where(byCode.ContainsKey).Select(code => Last(byCode[code], skipped)).ToList();
        // All of them in another order are still all of them.
        return lines.Count == reading.Contracts.Count
            ? new([.. reading.Months.Skip(skipped)], lines, Last(reading.All, skipped), IsAll: true)
            : new([.. reading.Months.Skip(skipped)], lines, Sum(lines, reading, skipped), IsAll: false);
    }

    private static ContractLine Last(ContractLine line, int skipped) => skipped == 0 ? line : line with { Months = [.. line.Months.Skip(skipped)] };

    private static ContractLine Sum(List<ContractLine> lines, ContractsReading reading, int skipped)
    {
        var months = reading.Months.Skip(skipped).Select((month, at) => Sum(month, lines.Select(line => line.Months[at].Shown))).ToList();
        var forecasts = lines.Select(static line => line.Forecast).OfType<ContractMonth>().ToList();
        return new ContractLine(null, months, forecasts.Count == lines.Count && forecasts.Count > 0 ? Sum(forecasts[0].Period, forecasts.Select(static one => one.Shown)) : null);
    }

    private static ContractMonth Sum(Period period, IEnumerable<ContractCount?> counts)
    {
        var known = counts.OfType<ContractCount>().ToList();
        return new ContractMonth(period, known.Count == 0 ? null : new ContractCount(known.Sum(static one => one.Green), known.Sum(static one => one.Red), known.Sum(static one => one.NotRated)), null);
    }
}
