using System.Globalization;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Workings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Finance;

/// <summary>Laws of accounts that were made at random, from a fixed seed.</summary>
public class AccountsLawTests
{
    private const int Trials = 150;

    private static readonly string[] Months = ["2019-04", "2019-05", "2019-06", "2019-07", "2019-08", "2019-09", "2019-10", "2019-11", "2019-12", "2020-01", "2020-02", "2020-03"];

    [Fact]
    public void ACostTurnedRound_HasTheSameVariancesAndFavour_InEveryColumn()
    {
        StatementColumn[] columns =
        [
            .. new[] { ColumnSpan.Month, ColumnSpan.YearToDate, ColumnSpan.Year }.SelectMany(static over => new[] { Accounts.Column(ColumnShow.Variance, over), Accounts.Column(ColumnShow.Percent, over) }),
        ];
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new Random(20_200_331 + trial);
            var (one, other) = (new Accounts().Line("cost", LineSign.Cost), new Accounts().Line("cost", LineSign.Cost));
            var last = random.Next(12);
            for (var month = 0; month <= last; month++)
            {
                foreach (var aspect in new[] { "", "plan" })
                {
                    var amount = random.Next(-20, 100);
                    one.Give("cost", Months[month], amount, aspect);
                    other.Give("cost", Months[month], -amount, aspect);
                }
            }

            var statement = Accounts.Statement(columns, Accounts.Row("cost"));
            Assert.Equal(Said(one.Read(statement, Months[last])), Said(other.Read(statement, Months[last])));
        }

        static IEnumerable<string> Said(StatementReading reading) => reading.Rows[0].Cells.Select(static cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Amount} {cell.Favour} {cell.Missing}"));
    }

    [Fact]
    public void StatementsAdd_InEveryColumn_AndASumsVarianceIsThatOfItsParts()
    {
        StatementColumn[] columns =
        [
            Accounts.Column(ColumnShow.Actual), Accounts.Column(ColumnShow.Plan), Accounts.Column(ColumnShow.Variance), Accounts.Column(ColumnShow.Actual, ColumnSpan.YearToDate),
            Accounts.Column(ColumnShow.Variance, ColumnSpan.YearToDate), Accounts.Column(ColumnShow.Actual, back: 1), new StatementColumn("Movement", ColumnShow.Movement) { Of = [1, 6] },
        ];
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new Random(7_000 + trial);
            var accounts = new Accounts().Line("income").Line("grants").Line("pay", LineSign.Cost).Line("rent", LineSign.Cost);
            foreach (var month in Months)
            {
                foreach (var line in new[] { "income", "grants", "pay", "rent" }) accounts.Give(line, month, random.Next(1, 1000)).Give(line, month, random.Next(1, 1000), "plan");
            }

            var rows = accounts.Read(Accounts.Statement(columns, Accounts.Row("income"), Accounts.Row("grants"), Accounts.Row("pay"), Accounts.Row("rent"), Accounts.Sum("all income", false, "income", "grants"), Accounts.Sum("all costs", false, "pay", "rent"), Accounts.Sum("surplus", false, "all income", "-all costs")), Months[random.Next(1, 12)]).Rows;
            for (var column = 0; column < columns.Length; column++)
            {
                decimal At(int row) => rows[row].Cells[column].Amount!.Value;
                var isVariance = columns[column].Show == ColumnShow.Variance;
                Assert.Equal(At(0) + At(1), At(4));
                Assert.Equal(At(2) + At(3), At(5));
                Assert.Equal(isVariance ? At(4) + At(5) : At(4) - At(5), At(6));
            }

            // The surplus is favourable where more came than planned, whatever its parts did.
            Assert.Equal(rows[6].Cells[0].Amount - rows[6].Cells[1].Amount, rows[6].Cells[2].Amount);
        }
    }

    [Fact]
    public void TheYearToDate_IsTheSumOfItsMonths_HeldByMonthOrAsARunningTotal()
    {
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new Random(40_000 + trial);
            var accounts = new Accounts().Line("monthly", LineSign.Cost).Line("running", LineSign.Cost, cumulative: true);
            var running = 0;
            foreach (var month in Months)
            {
                var amount = random.Next(-100, 1000);
                running += amount;
                accounts.Give("monthly", month, amount).Give("running", month, running);
            }

            var (period, sum) = (Months[random.Next(12)], 0m);
            foreach (var month in Months.TakeWhile(month => string.CompareOrdinal(month, period) <= 0))
            {
                Assert.Equal(accounts.Cell("monthly", month, Accounts.Column(ColumnShow.Actual)).Amount, accounts.Cell("running", month, Accounts.Column(ColumnShow.Actual)).Amount);
                sum += accounts.Cell("running", month, Accounts.Column(ColumnShow.Actual)).Amount!.Value;
            }

            foreach (var line in new[] { "monthly", "running" }) Assert.Equal(sum, accounts.Cell(line, period, Accounts.Column(ColumnShow.Actual, ColumnSpan.YearToDate)).Amount);
            var book = accounts.Book();
            Assert.Equal(CeilingWorking.Of(book, accounts.Find("monthly"), Make.Period(period)).RunRate, CeilingWorking.Of(book, accounts.Find("running"), Make.Period(period)).RunRate);
        }
    }

    [Fact]
    public void AWalk_EndsAtItsForecast()
    {
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new Random(90_000 + trial);
            var accounts = new Accounts().Line("pay", LineSign.Cost).Items("movement", "one", "other", "third").Give("pay", "2019/20", random.Next(1000), "plan");
            var made = 0;
            foreach (var month in Months.Where(_ => random.Next(3) > 0))
            {
                made++;
                accounts.Give("pay", "2019/20", random.Next(1000), $"forecast:{month}");
                foreach (var item in new[] { "one", "other", "third" }.Where(_ => random.Next(2) > 0)) accounts.Give("pay", "2019/20", random.Next(-100, 100), $"forecast:{month};movement={item}");
            }

            var reading = WalkWorking.Of(accounts.Book(), accounts.Find("pay"), Make.Period("2020-03"));
            Assert.Equal(made, reading.Made.Count);
            if (made > 0) Assert.Equal(reading.Forecast!.Amount, reading.Start!.Amount + reading.Movements.Sum(static step => step.Amount) + reading.Unnamed!.Value);
        }
    }

    [Fact]
    public void WhatIsOwed_AddsUpByAgeAndByDebtor()
    {
        for (var trial = 0; trial < Trials; trial++)
        {
            var random = new Random(60_000 + trial);
            var (accounts, ages, debtors) = (new Accounts().Line("owed", LineSign.Asset, Aggregation.Latest).Items("age", "a", "b", "c").Items("debtor", "x", "y"), new[] { "a", "b", "c" }, new[] { "x", "y" });
            foreach (var age in ages)
            {
                foreach (var debtor in debtors) accounts.Give("owed", "2020-03", random.Next(1, 500), random.Next(2) == 0 ? $"age={age};debtor={debtor}" : $"debtor={debtor};age={age}");
            }

            var off = random.Next(3) == 0 ? random.Next(1, 50) : 0;
            var sum = AgeingWorking.Of(accounts.Book(), accounts.Find("owed"), Make.Period("2020-03")).Total!.Amount;
            if (random.Next(2) == 0) accounts.Give("owed", "2020-03", sum + off);
            else off = 0;
            var reading = AgeingWorking.Of(accounts.Book(), accounts.Find("owed"), Make.Period("2020-03"));
            Assert.Equal(reading.Total!.Amount, reading.Ages.Sum(static band => band.Owed!.Amount) + (reading.NotByAge ?? 0));
            Assert.Equal(reading.Total.Amount, reading.Debtors.Sum(static debtor => debtor.Owed!.Amount) + (reading.NotByDebtor ?? 0));
            Assert.Equal(off == 0 ? null : off, reading.NotByAge);
            Assert.All(reading.Debtors, static debtor => Assert.Equal(debtor.Owed!.Amount, debtor.ByAge.Sum(static owed => owed!.Amount)));
        }
    }

    [Fact]
    public void ABetterNumber_NeverHasAWorseScore_NorABetterScoreAWorseWhole()
    {
        var random = new Random(1986);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var isHigher = random.Next(2) == 0;
            decimal[] bounds = [.. Enumerable.Range(0, 3).Select(_ => (decimal)random.Next(-30, 30)).Distinct().OrderBy(bound => isHigher ? -bound : bound)];
            var metric = new ResourceMetric("Metric", null, bounds, isHigher, null);
            var (number, better) = (random.Next(-40, 40), random.Next(0, 10));
            Assert.True(ResourceWorking.Score(metric, isHigher ? number + better : number - better) <= ResourceWorking.Score(metric, number));
            var scheme = new ResourceScheme("scheme", Make.Period("2016-10"), null, [metric], null, random.Next(2) == 0 ? new ScoreCap(4, 3) : null);
            int[] scores = [.. Enumerable.Range(0, 5).Select(_ => random.Next(1, 5))];
            int[] improved = [.. scores];
            var place = random.Next(5);
            improved[place] = Math.Max(1, improved[place] - 1);
            Assert.True(ResourceWorking.Overall(scheme, improved).Overall <= ResourceWorking.Overall(scheme, scores).Overall);
        }
    }
}
