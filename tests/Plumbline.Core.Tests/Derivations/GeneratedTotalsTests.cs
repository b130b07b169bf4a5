using System.Numerics;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Derivations;

/// <summary>Every total of a generated organisation is what the rules say, worked out in another way.</summary>
public class GeneratedTotalsTests
{
    /// <summary>One organisation in ./test, five in ./test --long.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Effort.Long ? 5 : 1)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryTotal_IsAsTheRulesSay(int seed)
    {
        var organisation = new GeneratedOrganisation(seed);
        UnitCode[] units = [.. organisation.Rows.Select(static row => row.Code).Distinct()];
        var (compared, suppressed, incomplete) = (0, 0, 0);
        foreach (var made in organisation.Indicators)
        {
            var independent = made.Independent(organisation.Rows);
            var totals = UnitTotals.Of(organisation.Picture, made.Indicator, units, GeneratedOrganisation.First, GeneratedOrganisation.Last, made.Given).ToList();
            var aspects = AspectsOf(made);
            var found = totals.ToDictionary(total => (total.Unit, total.Aspect.ToString(), total.Period));
            Assert.Equal(totals.Select(total => (Array.IndexOf(units, total.Unit), total.Aspect.ToString(), total.Period.First)).Order(), totals.Select(total => (Array.IndexOf(units, total.Unit), total.Aspect.ToString(), total.Period.First)));
            foreach (var unit in units)
            {
                foreach (var aspect in aspects)
                {
                    for (var month = GeneratedOrganisation.First; month <= GeneratedOrganisation.Last; month = month.Next)
                    {
                        var expected = independent.Of(unit.ToString(), aspect, month);
                        var actual = found.GetValueOrDefault((unit, aspect, month));
                        if (expected is null && actual is null) continue;
                        Same(made.Indicator, expected, actual?.Figure, actual?.Made, $"{made.Indicator.Measure} {made.Indicator.Aggregation} {unit} {aspect} {month}");
                        compared += expected is null ? 0 : 1;
                        suppressed += actual?.Figure is { Value.Status: ReportingStatus.Suppressed } ? 1 : 0;
                        incomplete += actual is { Figure: not null, Made.IsComplete: false } ? 1 : 0;
                    }
                }
            }
        }

        Assert.InRange(compared, 5_000, int.MaxValue);
        Assert.InRange(suppressed, 10, compared);
        Assert.InRange(incomplete, 1_000, compared);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryLongerPeriodAndSpan_IsAsTheRulesSay(int seed)
    {
        var organisation = new GeneratedOrganisation(seed);
        UnitCode[] units = [.. organisation.Rows.Select(static row => row.Code).Distinct().Take(20)];
        var compared = 0;
        foreach (var made in organisation.Indicators)
        {
            var independent = made.Independent(organisation.Rows);
            var totals = UnitTotals.Of(organisation.Picture, made.Indicator, units, GeneratedOrganisation.First, GeneratedOrganisation.Last, made.Given).ToLookup(total => (total.Unit, total.Aspect));
            foreach (var (unit, aspect) in units.SelectMany(unit => new[] { (unit, Aspect.Actual), (unit, Aspect.Plan) }))
            {
                var figures = made.Given.Of(unit, aspect).Concat(totals[(unit, aspect)].Select(static total => total.Figure).OfType<Observation>());
                var series = Series.From(made.Indicator, unit, figures).Value
                    .Expecting(independent.Begun(unit.ToString(), aspect.ToString()), totals[(unit, aspect)].Where(static total => total.Figure is null).ToDictionary(static total => total.Period, static total => total.Made));
                foreach (var frequency in new[] { Frequency.Quarter, Frequency.HalfYear, Frequency.FinancialYear, Frequency.CalendarYear })
                {
                    var (first, last) = (Period.Containing(GeneratedOrganisation.First.First.AddMonths(11), frequency), Period.Containing(GeneratedOrganisation.Last.First.AddMonths(-11), frequency));
                    if (frequency is Frequency.Quarter or Frequency.HalfYear) (first, last) = (Period.Containing(GeneratedOrganisation.First.First, frequency), Period.Containing(GeneratedOrganisation.Last.First, frequency));
                    var longer = PeriodTotals.Longer(organisation.Picture, series, first, last);
                    for (var whole = first; whole <= last; whole = whole.Next)
                    {
                        var figure = PeriodTotals.Of(organisation.Picture, series, whole);
                        Assert.Equal(figure?.Value, longer[whole]?.Value);
                        Compare(whole.Parts(Frequency.Month), figure, figure?.Total ?? longer.Absent.GetValueOrDefault(whole), whole);
                    }
                }

                for (var month = GeneratedOrganisation.First.Plus(4); month <= GeneratedOrganisation.Last; month = month.Plus(3))
                {
                    foreach (var length in new[] { 2, 5 })
                    {
                        var figure = PeriodTotals.OverSpan(organisation.Picture, series, month, length);
                        if (figure is not null) Compare(Enumerable.Range(1 - length, length).Select(month.Plus), figure, figure.Total, month);
                        else Assert.Null(independent.Over(unit.ToString(), aspect.ToString(), Enumerable.Range(1 - length, length).Select(month.Plus))?.Total.Figure);
                    }
                }

                void Compare(IEnumerable<Period> months, Observation? figure, Total? total, Period named)
                {
                    var expected = independent.Over(unit.ToString(), aspect.ToString(), months);
                    var where = $"{made.Indicator.Measure} {made.Indicator.Aggregation} {unit} {aspect} {named}";
                    Same(made.Indicator, expected?.Total, figure, total, where);
                    Assert.Equal(expected?.Periods ?? [], total?.Periods ?? []);
                    Assert.True(figure is null || (figure.Period == named && figure.Aspect.Equals(aspect)), where);
                    compared++;
                }
            }
        }

        Assert.InRange(compared, 20_000, int.MaxValue);
    }

    private static List<string> AspectsOf(GeneratedIndicator made)
    {
        var given = made.Cells.Select(static cell => cell.Aspect.ToString()).ToHashSet();
        return [.. given.Concat(made.Indicator.Breakdowns.Count == 0 ? [] : ["", "sex=female", "sex=male", "age=18-64", "age=65"]).Distinct()];
    }

    internal static void Same(Indicator indicator, IndependentTotal? expected, Observation? figure, Total? made, string where)
    {
        Assert.True(expected is null == made is null, $"{where}: {(made is null ? "no total" : MadeOrganisation.Said(figure, made))}");
        if (expected is null) return;
        if ((expected.Parts, expected.Missing, expected.Suppressed, expected.IsOfUnits) != (made!.Parts, made.Missing, made.Suppressed, made.IsOfUnits) || !expected.Names.SetEquals(made.MissingUnits.Select(static unit => unit.ToString())))
            Assert.Fail($"{where}: {MadeOrganisation.Said(figure, made)}, not {expected}");
        Assert.Equal(made.MissingUnits, made.MissingUnits.Distinct().Order(UnitCode.Order));
        if (expected.Figure is null)
        {
            Assert.True(figure is { Value.Status: ReportingStatus.Suppressed } == (expected.Suppressed == expected.Missing), where);
            Assert.True(figure is null or { Amount: null, Numerator: null, Denominator: null }, where);
            return;
        }

        Assert.Same(made, figure!.Total);
        Assert.Equal((expected.Figure.IsDoubtful, expected.Figure.IsProvisional), (figure.IsDoubtful, figure.IsProvisional));
        Assert.True(Is(expected.Figure.Top, figure.Numerator) && Is(expected.Figure.Bottom, figure.Denominator) && Is(expected.Figure.Amount, figure.Amount), $"{where}: {figure.Value}, {figure.Numerator}/{figure.Denominator}");
        if (expected.Figure.Amount is { } amount) Printed(indicator, amount, expected.Figure.Decimals, figure.Value, where);
    }

    private static void Printed(Indicator indicator, Fraction amount, int decimals, ObservedValue value, string where)
    {
        var shown = indicator.Decimals ?? Math.Max(decimals, indicator.Aggregation == Aggregation.Ratio ? 1 : 0);
        var money = indicator.Measure.Kind == MeasureKind.Money;
        var quantity = Assert.IsType<ObservedValue.Number>(value).Quantity;
        Assert.Equal((shown, money ? QuantityScale.Thousand : QuantityScale.One, money ? QuantitySign.Pounds : indicator.Measure.IsPercent ? QuantitySign.Percent : QuantitySign.None), (quantity.Decimals, quantity.Scale, quantity.Sign));
        var digits = new string([.. value.Text.Where(static c => char.IsAsciiDigit(c) || c == '-')]);
        Assert.Equal($"{where} {(money ? amount / new Fraction(1000, 1) : amount).Rounded(shown)}", $"{where} {BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)}");
    }

    private static bool Is(Fraction? expected, decimal? actual) => expected is { } number ? actual is { } amount && number.Is(amount) : actual is null;
}
