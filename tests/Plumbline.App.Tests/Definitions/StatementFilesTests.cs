using Plumbline.App.Workspaces;
using Plumbline.Core.Finance.Statements;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>What statements/*.yaml and schemes/*.yaml may say, and what is refused with its line and the nearest there is.</summary>
public sealed class StatementFilesTests : IDisposable
{
    private const string Head = "statement: accounts\ntitle: Accounts\ncolumns:\n  - {name: Actual, show: actual}\n  - {name: Plan, show: plan}\nrows:\n  - {line: income}\n";

    private readonly TemporaryFolder _folder = new();

    public StatementFilesTests()
    {
        _folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Sample Community Health Trust\n");
        _folder.Write("units.csv", "unit,name,kind\nsmall,Sample Community Health Trust,organisation\n");
        _folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,sign,aggregation\nincome,Income,month,money,higher,income,sum\npay,Pay,month,money,lower,cost,sum\nsurplus,Surplus,month,money,higher,income,sum\nwait,Wait,month,days,lower,,mean\nmargin,Margin,month,percentage-gap,higher,,latest\nrating,Rating,month,score,lower,,latest\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("  - {line: incom}", "8:12: found “incom”; expected an indicator of indicators.csv, perhaps “income”")]
    [InlineData("  - {line: pay, nam: Pay}", "8:17: found key “nam”; expected one of line, name, section, as, perhaps “name”")]
    [InlineData("  - {lin: pay}", "8:5: found a row that begins with none of these; expected one of heading, line, subtotal, total, gap, perhaps “line”")]
    [InlineData("  - {line: pay, heading: Costs}", "8:5: found heading and line in one row; expected one of heading, line, subtotal, total, gap")]
    [InlineData("  - gapp", "8:5: found “gapp”; expected keys and values, or “gap” alone, perhaps “gap”")]
    [InlineData("  - {line: pay, as: scor}", "8:21: found “scor”; expected one of money, score, percentage, dash")]
    [InlineData("  - {line: income}", "8:5: found income a second time; expected each line and each sum once in a statement")]
    [InlineData("  - {subtotal: surplus}", "8:5: found no “sum”; expected sum: the rows that are added, with “ - ” before what is taken away")]
    [InlineData("  - {subtotal: surplus, sum: [income, py]}", "8:5: found “py”; expected a line or a sum of this statement")]
    [InlineData("  - {subtotal: surplus, sum: [incom]}", "8:5: found “incom”; expected a line or a sum of this statement, perhaps “income”")]
    [InlineData("  - {subtotal: surplus, sum: [income, income]}", "8:5: found income twice in one sum; expected each row once in a sum")]
    [InlineData("  - {subtotal: surplus, sum: [income -]}", "8:5: found “income -”; expected the code of a row after the sign")]
    [InlineData("  - {subtotal: surplus, sum: [income pay]}", "8:5: found “income pay”; expected codes of rows, parted by commas, with “ - ” before what is taken away")]
    [InlineData("  - {total: surplus, sum: [income], equals: incme}", "8:5: found “incme”; expected a line or a sum of this statement, perhaps “income”")]
    [InlineData("  - {total: surplus, sum: [surplus, income]}", "8:5: found a sum that contains itself: surplus, surplus; expected sums of lines and of other sums, none of which leads back")]
    [InlineData("  - {subtotal: surplus, sum: []}", "8:5: found a “sum” of nothing; expected sum: the rows that are added, with “ - ” before what is taken away")]
    [InlineData("  - {subtotal: {name: Net}, sum: []}", "8:5: found a “sum” of nothing; expected sum: the rows that are added, with “ - ” before what is taken away")]
    [InlineData("  - {line: pay, as: percentage}", "8:21: found “percentage”; expected what fits pay, whose measure is money: money, dash, or nothing")]
    [InlineData("  - {line: pay, as: score}", "8:21: found “score”; expected what fits pay, whose measure is money: money, dash, or nothing")]
    [InlineData("  - {line: wait, as: money}", "8:22: found “money”; expected what fits wait, whose measure is days: dash, or nothing")]
    [InlineData("  - {line: margin, as: money}", "8:24: found “money”; expected what fits margin, whose measure is percentage-gap: percentage, dash, or nothing")]
    [InlineData("  - {subtotal: {name: Costs, key: A b}, sum: [income]}", "8:35: found “A b”; expected the key of a sum: lower-case letters, digits, - and ., at most 64, starting with a letter or digit")]
    [InlineData("  - {subtotal: {nam: Costs}, sum: [income]}", "8:16: found no “name”; expected name: what the sum is called")]
    public void Rows_AreRefusedWithTheirLine(string row, string expected)
    {
        _folder.Write("statements/accounts.yaml", $"{Head}{row}\n");
        Assert.StartsWith($"statements/accounts.yaml:{expected}", Problems()[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - {line: wait}\n  - {subtotal: {name: All}, sum: [income, wait]}", "9:5: found money and days in one sum (wait); expected rows of one measure: pounds cannot be added to days")]
    [InlineData("  - {line: rating}\n  - {subtotal: surplus, sum: [rating]}", "9:5: found money and score in one sum (rating)")]
    [InlineData("  - {subtotal: {name: In, key: in}, sum: [income]}\n  - {line: margin}\n  - {total: {name: All}, sum: [in - margin]}", "10:5: found money and percentage in one sum (margin)")]
    public void ASumOfUnlikeMeasures_IsRefusedWithItsLine(string rows, string expected)
    {
        _folder.Write("statements/accounts.yaml", $"{Head}{rows}\n");
        Assert.StartsWith($"statements/accounts.yaml:{expected}", Problems()[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statements/a.yaml", "statement", "'../../x'", "found “../../x”; expected a statement’s name: lower-case letters")]
    [InlineData("schemes/a.yaml", "scheme", "A", "found “A”; expected a scheme’s name: lower-case letters")]
    public void AName_IsRefusedAsWhatItIs(string file, string key, string name, string expected)
    {
        _folder.Write(file, (key == "scheme" ? Scheme("[1, 0, -1]", "higher", "mean rounded half up") : Head).Replace(key == "scheme" ? "use-of-resources" : "statement: accounts", key == "scheme" ? name : $"statement: {name}", StringComparison.Ordinal));
        Assert.StartsWith($"{file}:1:{key.Length + 3}: {expected}", Problems()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AMetric_StandsOnceInAScheme()
    {
        _folder.Write("schemes/use-of-resources.yaml", Scheme("[1, 0, -1]", "higher", "mean rounded half up").Replace("overall:", "  - {metric: Margin, score: rating, thresholds: [1, 0, -1], better: higher}\noverall:", StringComparison.Ordinal));
        Assert.Equal("schemes/use-of-resources.yaml:5:14: found the metric “Margin” a second time; expected each metric once in a scheme", Problems()[0]);
    }

    [Theory]
    [InlineData("{name: Gap, show: movement}", "6:5: found a movement without “of”; expected of: [1, 2], the first of two columns less the second")]
    [InlineData("{name: Gap, show: movement, of: [1]}", "6:5: found one column in “of”; expected two columns, such as of: [1, 2]")]
    [InlineData("{name: Gap, show: movement, of: [1, 4]}", "6:5: found column 4; expected a column from 1 to 3")]
    [InlineData("{name: Gap, show: movement, of: [1, 3]}", "6:5: found column 3, which shows no amounts of its own; expected a column that shows actual, plan or forecast")]
    [InlineData("{name: Gap, show: movement, of: [1, 1]}", "6:5: found column 1 twice; expected two different columns")]
    [InlineData("{name: Gap, show: movement, of: [1, two]}", "6:5: found “two”; expected the number of a column, from 1")]
    [InlineData("{name: Gap, show: actual, of: [1, 2]}", "6:5: found “of” in a column that shows actual; expected “of” where a movement, a variance or a percentage is shown")]
    [InlineData("{name: Gap, show: acutal}", "6:23: found “acutal”; expected one of actual, plan, forecast, variance, percent, movement")]
    [InlineData("{name: Gap, show: actual, over: years}", "6:37: found “years”; expected one of month, year-to-date, year")]
    [InlineData("{name: Gap, show: actual, at: 2 months}", "6:35: found “2 months”; expected 0 months, or how many before: -1 month to -12 months")]
    [InlineData("{name: Gap, shows: actual}", "6:5: found no “show”; expected show: one of actual, plan, forecast, variance, percent, movement")]
    public void Columns_AreRefusedWithTheirLine(string column, string expected)
    {
        _folder.Write("statements/accounts.yaml", Head.Replace("rows:", $"  - {column}\nrows:", StringComparison.Ordinal));
        Assert.StartsWith($"statements/accounts.yaml:{expected}", Problems()[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit: smal\n", "found “smal”; expected a unit of units.csv, perhaps “small”")]
    [InlineData("in: £K\n", "found “£K”; expected one of £, £'000, £k, £m")]
    [InlineData("negatives: bracket\n", "found “bracket”; expected one of brackets, minus")]
    [InlineData("adds: maybe\n", "found “maybe”; expected yes or no")]
    [InlineData("scheme: use-of-resource\n", "found “use-of-resource”; expected a scheme of schemes/, perhaps “use-of-resources”")]
    [InlineData("colums: none\n", "found key “colums”; expected one of statement, title, unit, in, negatives, adds, scheme, columns, rows, perhaps “columns”")]
    public void TheRest_IsRefusedWithTheNearest(string line, string expected)
    {
        _folder.Write("schemes/use-of-resources.yaml", Scheme("[1, 0, -1]", "higher", "mean rounded half up"));
        _folder.Write("statements/accounts.yaml", line + Head);
        Assert.EndsWith(expected, Problems()[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1, 0]", "higher", "mean rounded half up", "found the thresholds 1, 0; expected three, from the best to the worst")]
    [InlineData("[1, 0, -1]", "lower", "mean rounded half up", "found the thresholds 1, 0, -1; expected three, from the best to the worst")]
    [InlineData("[1, 0, x]", "higher", "mean rounded half up", "found “x”; expected")]
    [InlineData("[1, 0, -1]", "up", "mean rounded half up", "found “up”; expected higher or lower")]
    [InlineData("[1, 0, -1]", "higher", "mean", "found “mean”; expected “mean rounded half up”, perhaps with “; any 4 caps at 3”")]
    [InlineData("[1, 0, -1]", "higher", "mean rounded half up; any 5 caps at 3", "found “mean rounded half up; any 5 caps at 3”; expected")]
    public void Schemes_AreRefused(string thresholds, string better, string overall, string expected)
    {
        _folder.Write("schemes/use-of-resources.yaml", Scheme(thresholds, better, overall));
        Assert.Contains(expected, Problems()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryForm_IsTaken()
    {
        _folder.Write("schemes/use-of-resources.yaml", Scheme("[1, 0, -1]", "higher", "mean rounded half up; any 4 caps at 3"));
        _folder.Write("statements/accounts.yaml", $"scheme: use-of-resources\n{Head}  - gap\n  - heading: Costs\n  - {{line: pay, as: dash, section: 3.1}}\n  - {{subtotal: {{name: Net, key: net}}, sum: [income - pay]}}\n  - {{total: surplus, sum: [net, \"- pay\", income], equals: net}}\n");
        var reading = ReadWorkspace.Run(_folder.Path);
        Assert.Equal([], reading.Problems.Select(static problem => problem.ToString()));
        var picture = reading.Workspace!.ToPicture();
        Assert.Equal(new ScoreCap(4, 3), Assert.Single(picture.Values.Of<ResourceScheme>()).Caps);
        var statement = Assert.Single(picture.Values.Of<StatementDefinition>());
        Assert.Equal(["Line", "Gap", "Heading", "Line", "Sum", "Sum"], statement.Rows.Select(static row => row.GetType().Name));
        var net = Assert.IsType<StatementRow.Sum>(statement.Rows[4]);
        Assert.Equal([new SumTerm("income", true), new SumTerm("pay", false)], net.Terms);
        Assert.Equal(("net", null, "Net"), (net.Key, net.Code, net.Name));
        Assert.Equal([new SumTerm("net", true), new SumTerm("pay", false), new SumTerm("income", true)], Assert.IsType<StatementRow.Sum>(statement.Rows[5]).Terms);
    }

    [Fact]
    public void AnActionAboutAStatement_NamesOneThatIsThere()
    {
        _folder.Write("statements/accounts.yaml", Head);
        _folder.Write("actions.csv", "action,about,what,owner,due,state\na1,statement/accounts/2020-03,Look at it,Director of Finance,2020-04-30,open\na2,statement/acounts/2020-03,Look at it,Director of Finance,2020-04-30,open\n");
        Assert.EndsWith("found “acounts”; expected a statement of statements/, perhaps “accounts”", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    private static string Scheme(string thresholds, string better, string overall) =>
        $"scheme: use-of-resources\nfrom: 2016-10\nmetrics:\n  - {{metric: Margin, indicator: surplus, thresholds: {thresholds}, better: {better}}}\noverall: \"{overall}\"\n";

    private List<string> Problems() => [.. ReadWorkspace.Run(_folder.Path).Problems.Select(static problem => problem.ToString())];
}
