using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.References;

/// <summary>The grammar of references: one test row for each kind, as in docs/reference/references.md.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("figure/sickness/trust/2019-04", ReferenceKind.Figure, "sickness", "trust", "2019-04")]
    [InlineData("figure/sickness/trust/FY2019-20", ReferenceKind.Figure, "sickness", "trust", "2019/20")]
    [InlineData("figure/sickness/trust/AY2019-20/plan", ReferenceKind.Figure, "sickness", "trust", "AY2019/20")]
    [InlineData("figure/sickness/trust/week-2020-04-05/forecast:FY2019-20;sex=female", ReferenceKind.Figure, "sickness", "trust", "week-2020-04-05")]
    [InlineData("indicator/sickness", ReferenceKind.Indicator, "sickness", null, null)]
    [InlineData("risk/3156", ReferenceKind.Risk, null, null, null)]
    [InlineData("control/3156-c1", ReferenceKind.Control, null, null, null)]
    [InlineData("objective/2", ReferenceKind.Objective, null, null, null)]
    [InlineData("contract/north", ReferenceKind.Contract, null, null, null)]
    [InlineData("kpi/north/sickness", ReferenceKind.Kpi, "sickness", null, null)]
    [InlineData("opinion/2/well-led/2020-03", ReferenceKind.Opinion, null, null, "2020-03")]
    [InlineData("criterion/responsive-r2", ReferenceKind.Criterion, null, null, null)]
    [InlineData("action/a.1", ReferenceKind.Action, null, null, null)]
    [InlineData("commitment/c-1", ReferenceKind.Commitment, null, null, null)]
    [InlineData("statement/position/2020-Q2", ReferenceKind.Statement, null, null, "2020-Q2")]
    [InlineData("return/qewtt/north/2020-03", ReferenceKind.Return, null, "north", "2020-03")]
    [InlineData("register/studies/s1", ReferenceKind.Register, null, null, null)]
    [InlineData("paragraph/board/2020-03/1.2.1", ReferenceKind.Paragraph, null, null, "2020-03")]
    [InlineData("edition/board/2020-03/2", ReferenceKind.Edition, null, null, "2020-03")]
    public void EachKind_HasOneWrittenForm(string text, ReferenceKind kind, string? indicator, string? unit, string? period)
    {
        var reference = Reference.Parse(text, FinancialCalendar.April).Value;
        Assert.Equal(kind, reference.Kind);
        Assert.Equal((indicator, unit, period), (reference.Indicator?.ToString(), reference.Unit?.ToString(), reference.Period?.ToString()));
        Assert.Equal(text, reference.ToString());
        Assert.Equal(text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..], reference.Key);
    }

    [Theory]
    [InlineData(null, "found nothing; expected a reference such as figure/sickness-monthly/trust/2019-04 or risk/3156, which begins with one of figure, indicator, risk, control, objective, contract, kpi, opinion, criterion, action, commitment, statement, return, register, paragraph, edition")]
    [InlineData("Risk/1", "found “Risk/1”; expected a reference such as figure/sickness-monthly/trust/2019-04 or risk/3156, which begins with one of figure,")]
    [InlineData("risk", "found “risk”; expected risk/CODE")]
    [InlineData("risk/", "found “risk/”; expected risk/CODE, where CODE is a code: lower-case letters")]
    [InlineData("risk/1/2", "found “risk/1/2”; expected risk/CODE")]
    [InlineData("figure/sickness/trust", "found “figure/sickness/trust”; expected figure/INDICATOR/UNIT/PERIOD[/ASPECT] (a financial year in it is FY2019-20)")]
    [InlineData("figure/sickness/trust/2019/20", "found “figure/sickness/trust/2019/20”; expected figure/INDICATOR/UNIT/PERIOD[/ASPECT] (a financial year in it is FY2019-20), where ASPECT is nothing, plan, forecast")]
    [InlineData("figure/sickness/trust/2019-04/", "expected figure/INDICATOR/UNIT/PERIOD[/ASPECT] (a financial year in it is FY2019-20), where ASPECT is plan, forecast, forecast:PERIOD or items such as sex=female; none for the actual")]
    [InlineData("figure/sickness/the trust/2019-04", "where UNIT is a code: lower-case letters")]
    [InlineData("statement/position/soon", "expected statement/NAME/PERIOD (a financial year in it is FY2019-20), where PERIOD is a period such as 2019-04")]
    [InlineData("edition/board/2020-03/0", "expected edition/REPORT/PERIOD/N (a financial year in it is FY2019-20), where N is a whole number from 1")]
    public void InvalidReference_IsRefusedWithItsForm(string? text, string expected) =>
        Assert.Contains(expected, Reference.Parse(text, FinancialCalendar.April).Problem!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void ThePage_HasEveryKindWithItsForm()
    {
        var rows = MarkdownTable.Below("references.md", "References");
        Assert.Equal(Names<ReferenceKind>.All, rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(row[1], Reference.Parse(row[0], FinancialCalendar.April).Problem!.Expected.Split(" (")[0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void AnyReference_ReadsBack(int startMonth)
    {
        var calendar = FinancialCalendar.StartingIn(startMonth);
        var random = new Random(20191101 + startMonth);
        for (var i = 0; i < 3_000; i++)
        {
            var period = Period.Containing(new DateOnly(1950, 1, 1).AddDays(random.Next(60_000)), random.GetItems(Enum.GetValues<Frequency>(), 1)[0], calendar);
            var madeAt = Period.Containing(period.First, random.GetItems(Enum.GetValues<Frequency>(), 1)[0], calendar);
            var aspect = Aspect.Parse(random.GetItems(["", "plan", "forecast", $"forecast:{madeAt}", "sex=female", $"forecast:{madeAt};age=65-74;sex=x"], 1)[0], calendar).Value;
            var reference = Reference.To(IndicatorCode.Parse(AnyCode(random)).Value, UnitCode.Parse(AnyCode(random)).Value, period, aspect);
            Assert.Equal(reference, Reference.Parse(reference.ToString(), calendar).Value);
            Assert.Equal((period, aspect), (Reference.Parse(reference.ToString(), calendar).Value.Period, aspect.IsActual ? aspect : Aspect.Parse(reference.Keys[3], calendar).Value));

            var other = $"{random.GetItems(["risk", "indicator", "action", "register/board", "kpi/north", $"edition/board/{period.ToName()}", $"paragraph/board/{period.ToName()}"], 1)[0]}/{random.Next(1, 9_999)}";
            Assert.Equal(other, Reference.Parse(other, calendar).Value.ToString());
        }
    }

    [Fact]
    public void APeriodInAnotherForm_IsWrittenInItsStandardForm() =>
        Assert.Equal(Reference.Parse("figure/sickness/trust/2019-04", FinancialCalendar.April).Value, Reference.Parse("figure/sickness/trust/Apr-19", FinancialCalendar.April).Value);

    [Fact]
    public void AFinding_RefersToItsFigure_OrElseItsIndicator()
    {
        var (indicator, unit, period) = (IndicatorCode.Parse("sickness").Value, UnitCode.Parse("trust").Value, Period.Month(2019, 4));
        Assert.Equal(
            ["figure/sickness/trust/2019-04", "indicator/sickness", "indicator/sickness"],
            new[] { Reference.To(indicator, unit, period), Reference.To(indicator, unit, null), Reference.To(indicator, null, period) }.Select(reference => reference.ToString()));
    }

    [Theory]
    [InlineData("api", false)]
    [InlineData("account", false)]
    [InlineData("health", false)]
    [InlineData("embed", false)]
    [InlineData("static", false)]
    [InlineData("health-trust", true)]
    [InlineData("Trust", false)]
    public void AnOrganisationsCode_MustNotBeginAnAddress(string text, bool isOne) => Assert.Equal(isOne, OrganisationCode.Parse(text).Succeeded);

    private static string AnyCode(Random random) => "abz09"[random.Next(5)] + new string(random.GetItems("abcxyz0189-.".AsSpan(), random.Next(0, 20)));
}
