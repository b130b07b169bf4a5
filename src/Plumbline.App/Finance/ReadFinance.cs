using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Workings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Finance;

/// <summary>Reads what is shown of the accounts: the figures of the lines, of the periods that are shown, in one query.</summary>
public static class ReadFinance
{
    /// <summary>The reading at the position of the definitions. What is asked for and not defined is left out, and so is the statement of a unit that is not there for the reader.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The month.</param>
    /// <param name="unit">The unit for what names none; null: the whole organisation.</param>
    /// <param name="needs">What is shown.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<FinanceReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, UnitCode? unit, IReadOnlyCollection<FinanceNeed> needs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(needs);
        var picture = definitions.Picture;
        var month = Period.Containing(period.Last, Frequency.Month, picture.Settings.Calendar);
        var shown = needs.Distinct().Select(need => LinesShown.Of(picture, need, unit ?? picture.Units.Top.Code, month)).OfType<LinesShown>().ToList();
        var books = await ReadFinanceBooks.RunAsync(ledger, definitions, shown, cancellation);
        return new FinanceReading(month)
        {
            Statements = shown.Where(static one => one.Statement is not null).ToDictionary(static one => one.Statement!.Name, one => StatementWorking.Of(books[one.Unit], one.Statement!, month), StringComparer.Ordinal),
            Ceilings = Of<FinanceNeed.Ceiling, CeilingReading>((book, line) => CeilingWorking.Of(book, line, month)),
            Ageings = Of<FinanceNeed.Ageing, AgeingReading>((book, line) => AgeingWorking.Of(book, line, month)),
            Walks = Of<FinanceNeed.Walk, WalkReading>((book, line) => WalkWorking.Of(book, line, month)),
        };

        Dictionary<IndicatorCode, TReading> Of<TNeed, TReading>(Func<FinanceBook, Indicator, TReading> working)
            where TNeed : FinanceNeed => shown.Where(static one => one.Need is TNeed).ToDictionary(static one => one.Lines[0], one => working(books[one.Unit], picture.Find(one.Lines[0])!));
    }

    /// <summary>The latest month with a figure of what is shown; null where there is none.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="unit">The unit for what names none; null: the whole organisation.</param>
    /// <param name="needs">What is shown.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Period?> LatestAsync(ILedger ledger, OrganisationDefinitions definitions, UnitCode? unit, IReadOnlyCollection<FinanceNeed> needs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(needs);
        var picture = definitions.Picture;
        var today = Period.Containing(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime), Frequency.Month, picture.Settings.Calendar);
        var shown = needs.Select(need => LinesShown.Of(picture, need, unit ?? picture.Units.Top.Code, today)).OfType<LinesShown>().ToList();
        return await ReadFinanceBooks.LatestAsync(ledger, definitions, shown, cancellation);
    }
}
