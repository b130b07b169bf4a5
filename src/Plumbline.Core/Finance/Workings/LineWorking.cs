using Plumbline.Core.Derivations;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Finance.Workings;

/// <summary>Works out what a line came to, or was to come to, over a month, a year to date or a year.</summary>
/// <param name="Book">The figures.</param>
/// <param name="Line">The line.</param>
internal sealed record LineWorking(FinanceBook Book, Indicator Line)
{
    /// <summary>Whether the line is a balance, or anything else of which the last is the whole: it has no sum over months.</summary>
    internal bool IsBalance => Line is { IsCumulative: false, Aggregation: Aggregation.Latest or Aggregation.None };

    /// <summary>The amount over a time that ends with a month.</summary>
    internal LineAmount Over(ColumnSpan span, Period month, AspectBasis basis) => span switch
    {
        ColumnSpan.Month => Month(month, basis, month),
        ColumnSpan.YearToDate => YearToDate(month, basis, month),
        ColumnSpan.Year => Year(month, basis),
    };

    /// <summary>The amount of a month; of a running total, its growth in the month.</summary>
    internal LineAmount Month(Period month, AspectBasis basis, Period by)
    {
        if (OwnEnding(month) is not { } own) return LineAmount.None($"no {Noun(basis)} that ends with {Said(month)}");
        var given = Given(own, basis, by);
        if (!Line.IsCumulative || own.First == own.FinancialYear.First || given.Amount is null) return given;
        var before = Given(own.Previous, basis, by);
        return before.Amount is null ? before : Made([given, before], given.Amount - before.Amount);
    }

    /// <summary>The amount from the start of the financial year to the end of a month.</summary>
    internal LineAmount YearToDate(Period month, AspectBasis basis, Period by)
    {
        if (OwnEnding(month) is not { } own) return LineAmount.None($"no {Noun(basis)} that ends with {Said(month)}");
        if (IsBalance || Line.IsCumulative) return Given(own, basis, by) is { Amount: null } none ? OfYear(month, basis, by) ?? none : Given(own, basis, by);
        List<Period> parts = [.. own.FinancialYear.Parts(Line.Frequency).Where(part => part <= own)];
        if (parts.Count == 1 && parts[0].Equals(own)) return Given(own, basis, by) is { Amount: null } first ? OfYear(month, basis, by) ?? first : Given(own, basis, by);
        List<LineAmount> amounts = [.. parts.Select(part => Given(part, basis, by))];
        List<LineAmount> lacking = amounts.FindAll(static amount => amount.Amount is null);
        if (lacking.Count > 0) return OfYear(month, basis, by) ?? LineAmount.None($"{lacking[0].Missing}{(lacking.Count == 1 ? "" : $" and for {Counted.Of(lacking.Count - 1, "other " + Line.Frequency.Noun())}")}");
        var whole = RollUp.OverTime(Line, [.. amounts.Select(static amount => amount.Figure)]);
        return whole.Amount is null ? LineAmount.None($"no year to date: {Counted.Sentence(whole.Reason).ToLowerInvariant()}") : Made(amounts, whole.Amount);
    }

    /// <summary>The amount of a whole financial year: as given for it, else at its end the year to date; of a plan, the months of its profile; of a forecast, what came and what is forecast for the months to come.</summary>
    internal LineAmount Year(Period month, AspectBasis basis)
    {
        var year = month.FinancialYear;
        if (Given(year, basis, month) is { Amount: not null } given) return given;
        var end = Book.Month(year);
        if (basis == AspectBasis.Plan) return YearToDate(end, basis, month) is { Amount: not null } profile ? profile : LineAmount.None($"no plan for {Said(year)}");
        if (basis == AspectBasis.Forecast) return ToCome(month, end) ?? LineAmount.None($"no forecast for {Said(year)}");
        return month.Last == year.Last ? YearToDate(month, basis, month) : LineAmount.None($"{Said(year)} is not over");
    }

    /// <summary>Where the year ends if it goes on so: year to date ÷ months × 12, to a hundredth; null for balances, or where a month is missing.</summary>
    internal decimal? RunRate(Period month) =>
        !IsBalance && (Line.IsCumulative || Line.Aggregation == Aggregation.Sum) && YearToDate(month, AspectBasis.Actual, month).Amount is { } spent ? Hundredths(spent * 12 / MonthsGone(month)) : null;

    /// <summary>An amount that was divided, to a hundredth: pounds and pence.</summary>
    internal static decimal Hundredths(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero).Normalised();

    /// <summary>How many months of the financial year have gone by the end of a month: 1 to 12.</summary>
    internal static int MonthsGone(Period month) => ((month.Last.Year - month.FinancialYear.First.Year) * 12) + month.Last.Month - month.FinancialYear.First.Month + 1;

    // Of a sum, what came so far and the forecasts of the months to come; of a balance or a running total, the forecast for the last month.
    private LineAmount? ToCome(Period month, Period end)
    {
        if (IsBalance || Line.IsCumulative) return OwnEnding(end) is { } last && Given(last, AspectBasis.Forecast, month) is { Amount: not null } forecast ? forecast : null;
        if (Line.Aggregation != Aggregation.Sum || OwnEnding(month) is not { } own || YearToDate(month, AspectBasis.Actual, month) is not { Amount: not null } sofar) return null;
        List<LineAmount> coming = [.. month.FinancialYear.Parts(Line.Frequency).Where(part => part > own).Select(part => Given(part, AspectBasis.Forecast, month))];
        return coming.Count == 0 || coming.Exists(static amount => amount.Amount is null) ? null : Made([sofar, .. coming], sofar.Amount + coming.Sum(static amount => amount.Amount));
    }

    // A plan or forecast that was given for the year is what the year comes to by its end.
    private LineAmount? OfYear(Period month, AspectBasis basis, Period by) =>
        basis != AspectBasis.Actual && month.Last == month.FinancialYear.Last && Given(month.FinancialYear, basis, by) is { Amount: not null } given ? given : null;

    private LineAmount Given(Period period, AspectBasis basis, Period by)
    {
        if (Book.Given(Line.Code, period, basis, by) is not { } figure) return LineAmount.None($"no {Noun(basis)} for {Said(period)}");
        if (figure.Total is { IsComplete: false } total) return LineAmount.None($"{(basis == AspectBasis.Actual ? "figures" : Noun(basis))} only {TotalWords.Of(total, Book.Picture.Settings.Language)} for {Said(period)}") with { Figure = figure };
        return figure.Amount is { } amount
            ? new LineAmount(amount, null) { Figure = figure, Allowance = LineAmount.Rounding(figure), IsDoubtful = figure.IsDoubtful || figure.IsProvisional }
            : LineAmount.None($"“{figure.Value.Text}” for {Said(period)}") with { Figure = figure };
    }

    private static LineAmount Made(IReadOnlyCollection<LineAmount> parts, decimal? amount) => new(amount, null) { Allowance = parts.Sum(static part => part.Allowance), IsDoubtful = parts.Any(static part => part.IsDoubtful) };

    // The period of the line that ends with a month; null where none does.
    private Period? OwnEnding(Period month) =>
        Period.Containing(month.Last, Line.Frequency, Book.Picture.Settings.Calendar) is var own && own.Last == month.Last ? own : null;

    private string Said(Period period) => period.ToText(Book.Picture.Settings.Language, full: true);

    private static string Noun(AspectBasis basis) => basis switch
    {
        AspectBasis.Actual => "figure",
        AspectBasis.Plan => "plan",
        AspectBasis.Forecast => "forecast",
    };
}
