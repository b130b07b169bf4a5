using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Finance.Workings;

/// <summary>Tells how a forecast for the financial year became the present one.</summary>
public static class WalkWorking
{
    /// <summary>The breakdown of movements.</summary>
    public const string Movement = "movement";

    /// <summary>The walk of a line by the end of a month.</summary>
    public static WalkReading Of(FinanceBook book, Indicator line, Period period)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(period);
        var month = book.Month(period);
        var working = new LineWorking(book, line);
        var year = Forecast(book, line, working, month);

        // Nobody knows whether a forecast without a date came before another: it stands first, and nothing is compared with it.
        List<Observation> made = [.. book.Forecasts(line.Code, year, month).Where(static figure => figure.Amount is not null)];
        var plan = working.Year(month, AspectBasis.Plan);
        var present = made.LastOrDefault();
        var before = made.SkipLast(1).LastOrDefault(static figure => figure.Aspect.MadeAt is not null);
        var start = before is not null ? Step(book, before) : present is not null && plan.Amount is { } planned ? new WalkStep($"Plan for {Said(book, month.FinancialYear)}", planned.Normalised(), plan.Figure) : null;
        List<WalkStep> movements = [.. present is null ? [] : Movements(book, line, year, present)];
        var came = month.Last == month.FinancialYear.Last ? working.Year(month, AspectBasis.Actual) : null;
        return new WalkReading(line, book.Unit, year, month)
        {
            Start = start,
            Movements = movements,
            Unnamed = present is null || start is null ? null : present.Amount!.Value - start.Amount - movements.Sum(static step => step.Amount),
            Forecast = present is null ? null : Step(book, present),
            Plan = plan.Amount?.Normalised(),
            RunRate = working.RunRate(month),
            Made = [.. made.Select(figure => Step(book, figure)), .. came?.Amount is { } amount ? [new WalkStep($"What {Said(book, month.FinancialYear)} came to", amount.Normalised(), came.Figure)] : Array.Empty<WalkStep>()],
            Came = came?.Amount,
        };
    }

    // The year, or for a balance and a running total its last period where that is what was forecast.
    private static Period Forecast(FinanceBook book, Indicator line, LineWorking working, Period month)
    {
        var year = month.FinancialYear;
        if (book.Forecasts(line.Code, year, month).Any() || !(working.IsBalance || line.IsCumulative)) return year;
        var last = Period.Containing(year.Last, line.Frequency, book.Picture.Settings.Calendar);
        return last.Last == year.Last && book.Forecasts(line.Code, last, month).Any() ? last : year;
    }

    // Those that were made with the forecast, in the order of the breakdown.
    private static IEnumerable<WalkStep> Movements(FinanceBook book, Indicator line, Period year, Observation present)
    {
        var made = book.Items(line.Code, year)
            .Where(figure => figure.Aspect.Basis == AspectBasis.Forecast && Equals(figure.Aspect.MadeAt, present.Aspect.MadeAt) && figure.Aspect.Items is [{ Dimension: Movement }] && figure.Amount is not null)
            .ToDictionary(static figure => figure.Aspect.Items[0].Item, StringComparer.Ordinal);
        var known = book.Breakdowns.ItemsOf(Movement).Where(item => made.ContainsKey(item.Item)).ToList();
        return known.Select(item => new WalkStep(item.Name, made[item.Item].Amount!.Value.Normalised(), made[item.Item]))
            .Concat(made.Where(one => known.TrueForAll(item => item.Item != one.Key)).OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => new WalkStep(one.Key, one.Value.Amount!.Value.Normalised(), one.Value)));
    }

    private static WalkStep Step(FinanceBook book, Observation forecast) =>
        new(forecast.Aspect.MadeAt is { } made ? $"Forecast made in {Said(book, made)}" : "Forecast without a date", forecast.Amount!.Value.Normalised(), forecast) { MadeAt = forecast.Aspect.MadeAt };

    private static string Said(FinanceBook book, Period period) => period.ToText(book.Picture.Settings.Language, full: true);
}
