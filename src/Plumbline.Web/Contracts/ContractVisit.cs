using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Contracts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Contracts;
using Plumbline.Reports.Composition;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Contracts;

/// <summary>A request for a page of contracts: the month that it tells of, and what can be chosen.</summary>
/// <param name="Visit">The request.</param>
/// <param name="Period">The month.</param>
/// <param name="Offered">The month, and those that a reader can choose.</param>
internal sealed record ContractVisit(Visit Visit, Period Period, PeriodChoice Offered)
{
    internal const string Commissioner = "commissioner", Board = "board", MoreThanName = "more-than";

    private const string MonthsName = "months";

    private const int MostOffered = 24;

    /// <summary>The month that links to other pages name: none where the reader chose none, so that they stay at the latest.</summary>
    internal Period? Asked => Visit.Text("period") is null ? null : Period;

    /// <summary>Reads which month a page tells of: the one that the address asks for, else the latest with a result.</summary>
    internal static async Task<ContractVisit> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        var latest = await LatestAsync(visit, cancellation);
        var period = visit.Period(Frequency.Month) ?? latest;
        return new ContractVisit(visit, period, new PeriodChoice(period, [.. Enumerable.Range(0, MostOffered).Select(back => latest.Plus(-back))]));
    }

    /// <summary>The latest month with a result; the last whole month where there is none.</summary>
    internal static async Task<Period> LatestAsync(Visit visit, CancellationToken cancellation) =>
        await ReadContracts.LatestAsync(visit.Ledger, visit.Definitions, cancellation) ?? Core.Periods.Period.Containing(RecordDays.Of(visit), Frequency.Month, visit.Calendar).Previous;

    /// <summary>How many months the address asks for.</summary>
    internal static int Months(Visit visit) => visit.Text(MonthsName) is { } text ? Visit.Unless(FindInContracts.Months(text), MonthsName) : ContractsBlock.UsualMonths;

    /// <summary>More than how many months in a row a requirement is red.</summary>
    internal static int MoreThan(Visit visit) => visit.Text(MoreThanName) is { } text ? Visit.Unless(FindInContracts.MoreThan(text), MoreThanName) : ReadKpiExceptions.UsualMonths;

    /// <summary>The fields that choose the month and how many are shown.</summary>
    internal IEnumerable<FilterField> MonthFields(bool hasMonths)
    {
        yield return Offered.FieldOf(Visit) with { Label = "Month" };
        if (!hasMonths) yield break;
        var months = Months(Visit);
        yield return new FilterField(MonthsName, "Months shown", months == ContractsBlock.UsualMonths ? "" : Digits(months))
        {
            Choices = [.. new[] { 3, 6, ContractsBlock.UsualMonths, 24, 36 }.Append(months).Distinct().Order().Select(static number => new Choice(number == ContractsBlock.UsualMonths ? "" : Digits(number), Digits(number)))],
        };
    }

    /// <summary>A field that chooses among the values of the contracts; none where there is no choice.</summary>
    internal FilterField? Among(string name, string label, string allWords, IEnumerable<string?> values)
    {
        var choices = values.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var asked = Visit.Text(name);
        if (choices.Count < 2 && asked is null) return null;
        if (asked is not null && !choices.Contains(asked, StringComparer.OrdinalIgnoreCase)) choices.Add(asked);
        return new FilterField(name, label, choices.FirstOrDefault(one => string.Equals(one, asked, StringComparison.OrdinalIgnoreCase))) { Choices = [new("", allWords), .. choices.Select(static one => new Choice(one, one))] };
    }

    /// <summary>Whether contracts are chosen by commissioner or board.</summary>
    internal bool IsNarrowed => Visit.Text(Commissioner) is not null || Visit.Text(Board) is not null;

    /// <summary>Whether a contract is among those chosen by commissioner and board.</summary>
    internal bool Includes(string? commissioner, string? board) =>
        (Visit.Text(Commissioner) is not { } by || string.Equals(by, commissioner, StringComparison.OrdinalIgnoreCase)) && (Visit.Text(Board) is not { } at || string.Equals(at, board, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form of a page.</summary>
    internal Filtering Filters(ReadOnlySpan<string> path, IEnumerable<FilterField?> fields) =>
        new(Visit.Links.AtPresent().ToPage(path, []), [.. fields.OfType<FilterField>()]) { AsAt = Visit.Links.Position };

    /// <summary>What a block is made of on a page.</summary>
    internal ReportContext Context(IReportBlock block, BoardContracts contracts)
    {
        var picture = Visit.Definitions.Picture;
        // Names of reports have no colon.
        var report = new ReportDefinition { Name = "contracts:", Title = "Contracts", Frequency = Frequency.Month, Blocks = [block] };
        var context = new ReportContext(report, new ReportScope(picture, Period), ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty, Visit.Position.Value, DateOnly.FromDateTime(Visit.Definitions.Position.At.UtcDateTime)) { Contracts = contracts };
        return context.On(new SiteAddresses(Visit.Links, Asked, picture.Units.Top.Code));
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
