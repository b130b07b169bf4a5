using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Linting;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>What assurance/framework.yaml and what rests on it may say, and what is refused with its place.</summary>
public sealed class FrameworkFilesTests : IDisposable
{
    private const string Head = "- from: 2019-04-01\n  levels: [substantial, partial]\n  domains: [{domain: safe}]\n";

    private readonly TemporaryFolder _folder = new();

    public FrameworkFilesTests()
    {
        _folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Sample Community Health Trust\n");
        _folder.Write("units.csv", "unit,name,kind\nsmall,Sample Community Health Trust,organisation\n");
        _folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,breakdowns\nfalls,Falls,month,count,lower,sum,sex\ntrips,Trips,month,count,lower,sum,\nfriends,Friends and family,month,percentage,higher,ratio,\ncost,Cost,month,money,lower,sum,\nrating,Rating,month,verdict,higher,none,\n");
        _folder.Write("benchmarks.csv", "indicator,comparator,period,value\nfalls,england,2019-04,4\n");
        _folder.Write("breakdowns.csv", "dimension,item,name\nsex,female,Women\n");
        _folder.Write("objectives.csv", "objective,name,domains\n1,Safe care,safe\n");
        _folder.Write("assurance/questions.csv", "question,text\nlearning,Was it learnt from?\n");
        _folder.Write("risks/risks.csv", "risk,kind,title,owner,recorded\n101,strategic,Slips,Matron,2019-05-01\n");
        _folder.Write("collections/slips.yaml", "collection: slips\nname: Slips\nfrom: \"2019-04\"\ncolumns:\n  - column: place\n    values: bath\ncounts:\n  - indicator: falls\n    count: received\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fals at most 1", "found “fals”; expected an indicator of indicators.csv, perhaps “falls”")]
    [InlineData("falls at most benchmark englnd", "found “englnd”; expected a comparator of benchmarks.csv, perhaps “england”")]
    [InlineData("falls of sex=femal at most 1", "found “sex=femal”; expected an item of breakdowns.csv, perhaps “sex=female”")]
    [InlineData("learnin is yes", "found “learnin”; expected a question of assurance/questions.csv, perhaps “learning”")]
    [InlineData("days late of slip at most 1", "found “slip”; expected a line list of collections/, perhaps “slips”")]
    [InlineData("risk 102 at most 9", "found “102”; expected a risk of risks/risks.csv, perhaps “101”")]
    [InlineData("number of team where (fals at least 1) at most 2", "found “fals”; expected an indicator of indicators.csv, perhaps “falls”")]
    [InlineData("falls at mots 1", "found “at” after “falls”; expected")]
    [InlineData("falls is yes", "found “falls”; expected a question of assurance/questions.csv: falls is an indicator, which is compared, as in “falls at least target”")]
    [InlineData("Falls at most 1", "found “Falls”; expected the code of an indicator or a question, “number of”, “variance of”, “risk”, “days late of” or “(”, perhaps “falls”")]
    [InlineData("falls at most £1.2m", "found “£1.2m”; expected a number without a sign: falls is a count")]
    [InlineData("falls at most 8%", "found “8%”; expected a number without a sign: falls is a count")]
    [InlineData("falls between 2 and 8%", "found “8%”; expected a number without a sign: falls is a count")]
    [InlineData("falls at most plan plus £5", "found “plan plus £5”; expected a margin in points, or in percent of the measure: falls is not money")]
    [InlineData("friends at least £90", "found “£90”; expected a percentage: friends is in percent")]
    [InlineData("cost at most 5%", "found “5%”; expected an amount of money: cost is in pounds")]
    [InlineData("variance of falls at least £3", "found “£3”; expected a number as falls has, or a percentage of its plan")]
    [InlineData("rating at least 3", "found “3”; expected “target”: rating is a verdict in words, which is held against its target alone")]
    [InlineData("number of team where (falls at least 5%) at most 2", "found “5%”; expected a number without a sign: falls is a count")]
    [InlineData("risk 101 at most 9%", "found “9%”; expected a number without a sign")]
    [InlineData("trips of sex=female equals 0", "found “sex=female”; expected no item: trips has no breakdown in indicators.csv")]
    public void NamesInACriterion_AreRefusedWithTheNearest(string when, string expected)
    {
        Write($"{Head}  lines:\n    - line: falls\n      domain: safe\n      criteria:\n        - {{criterion: s1, level: substantial, text: Few, when: \"{when}\"}}\n");
        Assert.StartsWith($"assurance/framework.yaml:8:64: {expected}", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("falls at most 8 and friends at least 90% and friends at least 90")]
    [InlineData("cost at most £1.2m and cost at most plan plus £5k and cost at most plan plus 5% of the plan")]
    [InlineData("variance of cost at least -5% and variance of cost at least -£5k and variance of falls at least 0")]
    [InlineData("rating at least target and falls of female at most 3 and friends at least target less 5% of the target")]
    public void NumbersThatCanBe_AreTaken(string when)
    {
        Write($"{Head}  lines:\n    - line: falls\n      domain: safe\n      criteria:\n        - {{criterion: s1, level: substantial, text: Few, when: \"{when}\"}}\n");
        Assert.Empty(Problems());
    }

    [Theory]
    [InlineData("learning,2020-03,small,yes,Matron,2020-04-01", "assurance/answers.csv:2:3: found “small”; expected no unit: the whole organisation answers learning")]
    [InlineData("each,2020-03,,yes,Matron,2020-04-01", "assurance/answers.csv:2:3: found nothing; expected a unit of the kind service: each of them answers each")]
    [InlineData("each,2020-03,small,yes,Matron,2020-04-01", "assurance/answers.csv:2:3: found “small”; expected a unit of the kind service: each of them answers each, and small is of the kind organisation")]
    public void AnswersOfAUnitThatIsNotAsked_AreRefused(string row, string expected)
    {
        _folder.Write("assurance/questions.csv", "question,text,unit-kind\nlearning,Was it learnt from?,\neach,Was it done?,service\n");
        _folder.Write("assurance/answers.csv", $"question,period,unit,answer,by,on\n{row}\n");
        Assert.Equal(expected, Assert.Single(Problems()));
    }

    [Theory]
    [InlineData("  lines: [{line: falls, domain: saf, criteria: [{criterion: s1, level: partial, text: T, when: falls at most 1}]}]", ":4:33: found “saf”; expected a domain of this version: safe, perhaps “safe”")]
    [InlineData("  lines: [{line: falls, domain: safe, criteria: [{criterion: s1, level: partly, text: T, when: falls at most 1}]}]", ":4:73: found “partly”; expected a level of this version: substantial, partial")]
    [InlineData("  lines: [{line: falls, domain: safe, otherwise: none, criteria: [{criterion: s1, level: partial, text: T, when: falls at most 1}]}]", ":4:50: found “none”; expected a level of this version: substantial, partial")]
    [InlineData("  lines: [{line: falls, domain: safe, objectives: [11], criteria: [{criterion: s1, level: partial, text: T, when: falls at most 1}]}]", ":4:11: found “11”; expected an objective of objectives.csv, perhaps “1”")]
    [InlineData("  lines: [{line: falls, domain: safe, takes: wurst, criteria: [{criterion: s1, level: partial, text: T, when: falls at most 1}]}]", ":4:46: found “wurst”; expected one of best, worst")]
    [InlineData("  lines: [{line: falls, domain: safe, criteria: [{criterion: s1, level: partial, text: T, when: falls at most 1}, {criterion: s1, level: partial, text: T, when: falls at most 1}]}]", ":1:3: found the criterion “s1” a second time; expected each once in a version")]
    [InlineData("  lines: [{line: falls, domain: safe}]", ":4:11: found no “criteria”; expected criteria: at least one, with criterion, level, text and when")]
    [InlineData("  lines: [{line: falls, domain: safe, criteria: [{criterion: s1, level: partial, text: T}]}]", ":4:50: found no “when”; expected when: ")]
    [InlineData("  spam: 2 months", ":4:3: found key “spam”; expected one of from, source, levels, span, strengths, domains, lines, perhaps “span”")]
    [InlineData("  span: two months", ":4:9: found “two months”; expected on how many months a domain is judged, such as 2 months")]
    [InlineData("  strengths: {storng: They work}", ":4:15: found key “storng”; expected one of strong, medium, low, perhaps “strong”")]
    [InlineData("- from: 2019-04-01\n  levels: [a, b]\n  domains: [{domain: safe}]", ":4:3: found a version from 2019-04-01 after one from 2019-04-01; expected the earliest first, each from a day of its own")]
    public void WhatIsRefused_IsNamedWithItsPlace(string rest, string expected)
    {
        Write(Head + rest + "\n");
        Assert.StartsWith($"assurance/framework.yaml{expected}", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[substantial, none]", "found the level “none”; expected a level in full, such as no-assurance: “none” reads as no opinion")]
    [InlineData("[substantial]", "found one level in “levels”; expected levels: 2 to 10, the best first")]
    [InlineData("[partial, partial]", "found the level “partial” a second time; expected each once in a version")]
    public void Levels_AreRefusedOnce(string levels, string expected)
    {
        Write($"- from: 2019-04-01\n  levels: {levels}\n  domains: [{{domain: safe}}]\n");
        _folder.Write("assurance/opinions.csv", "objective,domain,period,level,by,on\n1,safe,2020-03,substantial,Matron,2020-04-01\n");
        Assert.Equal($"assurance/framework.yaml:1:3: {expected}", Assert.Single(Problems()));
    }

    [Theory]
    [InlineData("assurance/opinions.csv", "objective,domain,period,level,by,on\n1,saf,2020-03,partial,Matron,2020-04-01\n", "assurance/opinions.csv:2:2: found “saf”; expected a domain of assurance/framework.yaml, perhaps “safe”")]
    [InlineData("assurance/opinions.csv", "objective,domain,period,level,by,on\n1,safe,2020-03,partal,Matron,2020-04-01\n", "assurance/opinions.csv:2:4: found “partal”; expected a level of assurance/framework.yaml, perhaps “partial”")]
    [InlineData("assurance/opinions.csv", "objective,domain,period,level,by,on\n1,safe,2020,partial,Matron,2020-04-01\n", "assurance/opinions.csv:2:3: found “2020”; expected")]
    [InlineData("assurance/questions.csv", "question,text,unit-kind\nlearning,Was it?,tram\n", "assurance/questions.csv:2:3: found “tram”; expected one of organisation, directorate, service, team, place")]
    [InlineData("objectives.csv", "objective,name,domains\n1,Safe care,safe caring\n", "objectives.csv:2:1: found “caring”; expected a domain of assurance/framework.yaml, as a domain of objective 1")]
    [InlineData("objective-measures.csv", "objective,indicator\n1,fall\n", "objective-measures.csv:2:2: found “fall”; expected an indicator of indicators.csv, perhaps “falls”")]
    [InlineData("actions.csv", "action,about,what,owner,state\nmats,opinion/1/safe/2020-02,Lay mats,Matron,open\n", "actions.csv:2:2: found “1/safe/2020-02”; expected an opinion of assurance/opinions.csv")]
    [InlineData("actions.csv", "action,about,what,owner,state\nmats,criterion/s2,Lay mats,Matron,open\n", "actions.csv:2:2: found “s2”; expected a criterion of assurance/framework.yaml or assurance/frameworks/, perhaps “s1”")]
    [InlineData("assurance/frameworks/framework.yaml", Head, "assurance/frameworks/framework.yaml: found “framework”; expected another name")]
    [InlineData("assurance/framework.yml", Head, "assurance/framework.yml: found “framework.yml”; expected only ")]
    [InlineData("assurance/frameworks/acute.csv", "a\n", "assurance/frameworks/acute.csv: found “acute.csv”; expected only files named *.yaml")]
    public void WhatRestsOnAFramework_IsRefusedWithItsCell(string file, string text, string expected)
    {
        Write(Whole);
        _folder.Write(file, text);
        Assert.Contains(Problems(), problem => problem.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void FrameworksOfTheField_StandBesideTheOrganisationsOwn()
    {
        Write(Whole);
        _folder.Write("assurance/frameworks/acute.yaml", Whole.Replace("safe", "acute", StringComparison.Ordinal).Replace("objectives: [1], ", "", StringComparison.Ordinal));
        var frameworks = Workspace().Values.Of<AssuranceFramework>();
        Assert.Equal([null, "acute"], frameworks.Select(static one => one.Name));
        Assert.Equal(["safe"], frameworks[0].Versions[0].Domains.Select(static one => one.Code));
    }

    [LedgerFact]
    public async Task WhatAFrameworkNames_CannotBeWithdrawn()
    {
        Write(Whole);
        using var store = new TemporaryFolder();
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store.File("a.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, Workspace(), Actor.OwnMachine("tester"), "test");
        var definitions = await ReadDefinitions.RunAsync(ledger, "small");
        foreach (var (kind, key, found) in new[]
        {
            ("indicator", "trips", "found “trips”; expected an indicator of indicators.csv, in the criterion s1"),
            ("assurance-question", "learning", "found the assurance-framework framework, which rests on the assurance-question learning"),
            ("risk", "101", "found the assurance-framework framework, which rests on the risk 101"),
            ("objective", "1", "found the assurance-framework framework, which rests on the objective 1"),
        })
        {
            var refusal = await Assert.ThrowsAsync<LedgerException>(() => WithdrawDefinition.RunAsync(ledger, definitions, FactKind.Of(kind), key, Actor.OwnMachine("tester"), "test"));
            Assert.Contains(found, refusal.Message, StringComparison.Ordinal);
        }
    }

    // The trust keeps the gaps of its published framework where the board has to give an opinion without a level.
    [Theory]
    [InlineData("community-trust", "framework-gap responsive-s1", "framework-gap responsive-s2")]
    [InlineData("county-council")]
    public void FrameworkOfASample_HasNoOtherWarning(string sample, params string[] expected)
    {
        var workspace = ReadWorkspace.Run(Repository.Path("samples", sample)).Workspace!;
        var picture = workspace.ToPicture();
        var found = workspace.Values.Of<AssuranceFramework>().SelectMany(static one => one.Versions).SelectMany(version => LintFramework.Of(version, picture));
        Assert.Equal(expected, found.Where(static one => one.IsWarning).Select(static one => $"{one.Code} {one.Criterion}"));
    }

    [Theory]
    [InlineData(FrameworkFinding.Joined, "effective-n2", "appraisals")]
    [InlineData(FrameworkFinding.Gap, "responsive-s2", "complaints-late is 2")]
    [InlineData(FrameworkFinding.Gap, "responsive-s1", "waits-18-weeks")]
    public void FrameworkAsPrinted_HasItsGaps(string code, string criterion, string example)
    {
        var workspace = ReadWorkspace.Run(Repository.Path("tests", "Plumbline.App.Tests", "AsPrinted", "workspace")).Workspace!;
        var found = LintFramework.Of(Assert.Single(workspace.Values.Of<AssuranceFramework>()).Versions[0], workspace.ToPicture());
        Assert.Contains(found, one => one.IsWarning && one.Code == code && one.Criterion == criterion && one.Example.Contains(example, StringComparison.Ordinal));
    }

    private const string Whole = Head + "  lines:\n    - {line: falls, domain: safe, objectives: [1], criteria: [{criterion: s1, level: substantial, text: Few, when: trips at most 1 or risk 101 at most 3 or learning is yes}]}\n";

    private void Write(string text) => _folder.Write("assurance/framework.yaml", text);

    private IEnumerable<string> Problems() => ReadWorkspace.Run(_folder.Path).Problems.Select(problem => problem.ToString());

    private App.Definitions.Workspace Workspace()
    {
        var reading = ReadWorkspace.Run(_folder.Path);
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        return reading.Workspace!;
    }
}
