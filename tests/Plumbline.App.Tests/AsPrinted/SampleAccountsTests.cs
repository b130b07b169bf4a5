using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Workspaces;
using Plumbline.Core.Observations;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>The accounts of the sample trust are those of the printed paper: truth/finance-position-codes.csv leads from its rows to the lines of the sample.</summary>
public class SampleAccountsTests
{
    private static readonly Workspace Trust = ReadWorkspace.Run(Repository.Sample("community-trust")).Workspace!;

    [Fact]
    public void Position_IsThePrintedOne_AtBothDates()
    {
        var codes = PrintedTable.Read("truth", "finance-position-codes.csv").ToDictionary(static row => row["row"], static row => row["sample"], StringComparer.Ordinal);
        var printed = PrintedTable.Read("truth", "finance-position.csv");
        Assert.Equal(22, printed.Count);
        Assert.All(printed, row =>
        {
            Assert.Equal(Thousands(row["mar_2020_k"]), Actual(codes[row["row"]], "2020-03"));
            Assert.Equal(Thousands(row["jan_2020_k"]), Actual(codes[row["row"]], "2020-01"));
        });
    }

    // What the paper prints of a month, of the year and of its plan, in thousands of pounds. The months that it does not print are invented so that they come to it.
    [Theory]
    [InlineData("surplus-in-month", "2020-02", 303, 302)]
    [InlineData("surplus-in-month", "2020-03", 238, 301)]
    [InlineData("surplus", "2020-03", 1861, 1922)]
    [InlineData("income-patient-care", "2020-03", 129039, 121182)]
    [InlineData("income-other", "2020-03", 7236, 6532)]
    [InlineData("income", "2020-03", 136275, 127714)]
    [InlineData("employee-expenses", "2020-03", 88781, 82200)]
    [InlineData("other-expenses", "2020-03", 47874, 41780)]
    [InlineData("cash", "2020-03", 11550, 7854)]
    [InlineData("savings", "2020-03", 3175, 3650)]
    [InlineData("capital-spend", "2020-03", 3868, 4000)]
    [InlineData("agency-cost", "2020-03", 2050, 1920)]
    [InlineData("bank-cost", "2020-03", 1333, 1140)]
    [InlineData("psf-income", "2020-03", 1618, 1618)]
    public void Line_HasThePrintedActualAndPlan(string line, string period, int actual, int plan)
    {
        Assert.Equal(actual * 1000m, Actual(line, period));
        Assert.Equal(plan * 1000m, Assert.Single(Of(line, period), static one => one.Aspect.Equals(Aspect.Plan)).Amount);
    }

    [Theory]
    [InlineData(false, 1861)]
    [InlineData(true, 1922)]
    public void SurplusOfTheMonths_IsThatOfTheYear(bool isPlan, int thousands)
    {
        var months = Trust.Observations.Where(one => one.Indicator.ToString() == "surplus-in-month" && one.Aspect.Equals(isPlan ? Aspect.Plan : Aspect.Actual)).ToList();
        Assert.Equal(12, months.Count);
        Assert.Equal(thousands * 1000m, months.Sum(static month => month.Amount));
    }

    // The averages are printed, the four shares are not; one of the four met the target of 95% in March.
    [Theory]
    [InlineData("2020-02", 79)]
    [InlineData("2020-03", 82)]
    public void PromptPayment_ComesToThePrintedAverage(string period, int average)
    {
        var shares = Trust.Observations.Where(one => one.Indicator.ToString().StartsWith("bppc-", StringComparison.Ordinal) && one.Indicator.ToString() != "bppc-average" && one.Period.ToString() == period).Select(static one => one.Amount!.Value).ToList();
        Assert.Equal(4, shares.Count);
        Assert.Equal(average, Math.Round(shares.Average(), MidpointRounding.AwayFromZero));
        Assert.Equal(average, Actual("bppc-average", period));
        Assert.Single(shares, static share => share >= 95);
    }

    // 60% of £10.4m is of local authorities, 34% of the NHS; of what three councils owe, £5.4m is beyond the terms of 30 days.
    [Fact]
    public void Receivables_AddUpByDebtorAndByAge()
    {
        var march = Of("trade-receivables", "2020-03").ToDictionary(static one => one.Aspect.ToString(), static one => one.Amount!.Value, StringComparer.Ordinal);
        var debtors = march.Where(static pair => pair.Key.StartsWith("debtor=", StringComparison.Ordinal) && !pair.Key.Contains(';', StringComparison.Ordinal)).ToList();
        Assert.Equal(10_400_000m, Actual("trade-receivables", "2020-03"));
        Assert.Equal(10_400_000m, debtors.Sum(static pair => pair.Value));
        Assert.All(debtors, debtor => Assert.Equal(debtor.Value, march.Where(pair => pair.Key.StartsWith(debtor.Key + ";age=", StringComparison.Ordinal)).Sum(static pair => pair.Value)));
        Assert.True(march["debtor=local-authorities"] - march["debtor=local-authorities;age=0-30"] >= 5_400_000m);
    }

    private static decimal? Actual(string line, string period) => Assert.Single(Of(line, period), static one => one.Aspect.IsActual).Amount;

    private static List<Observation> Of(string line, string period) => [.. Trust.Observations.Where(one => one.Indicator.ToString() == line && one.Period.ToString() == period)];

    private static decimal Thousands(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture) * 1000;
}
