using Plumbline.Core.Derivations;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Finance.Workings;

/// <summary>Holds the spending of a line against its ceiling for the year, which is a pro rata target.</summary>
public static class CeilingWorking
{
    /// <summary>The spending of a line by the end of a month.</summary>
    public static CeilingReading Of(FinanceBook book, Indicator line, Period period)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(period);
        var month = book.Month(period);
        var (working, ceiling) = (new LineWorking(book, line), CeilingOf(book, line, month));
        var own = working.YearToDate(month, AspectBasis.Actual, month);
        return new CeilingReading(line, book.Unit, month, LineWorking.MonthsGone(month))
        {
            Ceiling = ceiling,
            CeilingToDate = ToDate(ceiling, month),
            Spent = own.Amount?.Normalised(),
            Planned = working.YearToDate(month, AspectBasis.Plan, month).Amount?.Normalised(),
            PlannedYear = working.Year(month, AspectBasis.Plan).Amount?.Normalised(),
            RunRate = working.RunRate(month),
            Forecast = working.Year(month, AspectBasis.Forecast).Amount?.Normalised(),
            Judgement = ceiling is null ? null : Judged(book, line, month),
            Figure = book.Reported(line, month),
            Months = [.. month.FinancialYear.Parts(Frequency.Month).Where(one => one <= month)
                .Select(one => new CeilingMonth(one, working.YearToDate(one, AspectBasis.Actual, one).Amount, ToDate(CeilingOf(book, line, one), one)))],
        };
    }

    // The ceiling’s share of the months gone: ceiling × months ÷ 12.
    private static decimal? ToDate(decimal? ceiling, Period month) => ceiling is { } year ? LineWorking.Hundredths(year * LineWorking.MonthsGone(month) / 12) : null;

    private static decimal? CeilingOf(FinanceBook book, Indicator line, Period month) => book.Picture.Targets.For(line, book.Unit, Period.Containing(month.Last, line.Frequency, book.Picture.Settings.Calendar)) is { Basis: TargetBasis.ProRata } target
        ? target.Criterion switch
        {
            TargetCriterion.AtMost(var most) => most.Amount,
            TargetCriterion.AtLeast(var least) => least.Amount,
            TargetCriterion.Exactly(var exact) => exact.Amount,
            _ => null,
        }
        : null;

    // The months of the year so far together, as one figure; a running total is that figure already.
    private static Judgement Judged(FinanceBook book, Indicator line, Period month)
    {
        if (line.IsCumulative || line.Frequency != Frequency.Month) return Judge.Of(book.Picture, line, book.Unit, book.Reported(line, month), month);
        return Judge.Of(book.Picture, line, book.Unit, PeriodTotals.OverSpan(book.Picture, book.SeriesOf(line), month, LineWorking.MonthsGone(month)), month);
    }
}
