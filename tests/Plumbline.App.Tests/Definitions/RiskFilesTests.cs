using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Workspaces;
using Plumbline.Core.Risks.Records;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>What the files of risks, actions and objectives may say, and what is refused with its cell.</summary>
public sealed class RiskFilesTests : IDisposable
{
    private const string Risks = "risk,kind,title,owner,recorded,objectives,related,unit,state,closed,reason\n";
    private const string TwoRisks = Risks + "101,strategic,One,Matron,2019-05-01,,,,,,\n102,operational,Two,Matron,2019-05-02,,,,,,\n";

    private readonly TemporaryFolder _folder = new();

    public RiskFilesTests()
    {
        _folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("risks/gradings.csv", "risk,stage,date,score\n103,current,2019-05-01,6\n", "risks/gradings.csv:2:1: found “103”; expected a risk of risks/risks.csv, perhaps “101”")]
    [InlineData("risks/gradings.csv", "risk,stage,date,score\n101,current,2019-05-01,6\n101,current,2019-05-01,8\n", "risks/gradings.csv:3:1: found the current grading of 2019-05-01 of risk 101 a second time; expected each once; it stands in row 2")]
    [InlineData("risks/gradings.csv", "risk,stage,date,likelihood\n101,current,2019-05-01,2\n", "risks/gradings.csv:2:3: found a likelihood without a consequence; expected both, or the score alone")]
    [InlineData("risks/gradings.csv", "risk,stage,date,score\n101,current,2019-05-01,\n", "risks/gradings.csv:2:4: found nothing; expected a likelihood and a consequence, or a score")]
    [InlineData("risks/gradings.csv", "risk,stage,date,score,due\n101,current,2019-05-01,6,2020-03-31\n", "risks/gradings.csv:2:5: found “2020-03-31”; expected a day only for the stage target")]
    [InlineData("risks/gradings.csv", "risk,stage,date,score\n101,curent,2019-05-01,6\n", "risks/gradings.csv:2:2: found “curent”; expected one of initial, current, target, perhaps “current”")]
    [InlineData("risks/controls.csv", "control,risk,text\nmats,101,Mats\nmats,102,Rugs\n", "risks/controls.csv:3:3: found “Rugs”; expected nothing, or “Mats” as under the risk 101")]
    [InlineData("risks/controls.csv", "control,risk,text,owner\nmats,101,Mats,\nmats,102,,Matron\n", "risks/controls.csv:3:4: found “Matron”; expected nothing, as under the risk 101")]
    [InlineData("risks/controls.csv", "control,risk,text\nmats,101,\n", "risks/controls.csv:2:3: found nothing; expected what the control is")]
    [InlineData("risks/assurances.csv", "assurance,of,line,date,result\naudit,control/mat,1,2019-05-01,mixed\n", "risks/assurances.csv:2:2: found “mat”; expected a control of risks/controls.csv")]
    [InlineData("risks/assurances.csv", "assurance,of,line,date,result\naudit,risk/101,4,2019-05-01,mixed\n", "risks/assurances.csv:2:3: found “4”; expected 1, 2 or 3")]
    [InlineData("risks/progress.csv", "risk,at,by,text\n101,2019-05-01,Matron,Done\n", "risks/progress.csv:2:2: found “2019-05-01”; expected a time such as 2020-05-06T19:26:14")]
    [InlineData("risks/reviews.csv", "risk,date,outcome,next\n101,2019-05-01,unchanged,2019-05-01\n", "risks/reviews.csv:2:4: found “2019-05-01”; expected a day after the review")]
    [InlineData("risks/acceptances.csv", "risk,on,by,reason,until\n101,2019-05-01,Matron,Why,2019-04-01\n", "risks/acceptances.csv:2:5: found “2019-04-01”; expected a day from 2019-05-01 on")]
    [InlineData("actions.csv", "action,about,what,owner,state\nmats,risk/101 risk/111,Lay mats,Matron,open\n", "actions.csv:2:2: found “111”; expected a risk of risks/risks.csv, perhaps “101”")]
    [InlineData("actions.csv", "action,about,what,owner,state,outcome\nmats,risk/101,Lay mats,Matron,superseded,matts\n", "actions.csv:2:6: found “matts”; expected an action of actions.csv, perhaps “mats”")]
    [InlineData("actions.csv", "action,about,what,owner,state\nmats,risk/101,Lay mats,Matron,done\n", "actions.csv:2:5: found “done”; expected the day on which it was done, in the column done")]
    [InlineData("reports/history.yaml", "report: history\ntitle: History\nfrequency: month\nblocks:\n  - block: risk-history\n    risks: 101; 103\n", "reports/history.yaml: found “103”; expected a risk of risks/risks.csv, perhaps “101”, in block risk-history")]
    [InlineData("risks/assurances.csv", "assurance,of,line,date,valid-until,result\naudit,risk/101,1,2019-05-02,2019-05-01,mixed\n", "risks/assurances.csv:2:5: found “2019-05-01”; expected a day from 2019-05-02 on, the day of the evidence")]
    [InlineData("risks/hazards.csv", "risk,order,hazard\n101,1,Wet\n101,1,Dark\n", "risks/hazards.csv:3:1: found the hazard of order 1 of risk 101 a second time; expected each once; it stands in row 2")]
    [InlineData("actions.csv", "action,about,what,owner,state\nmats,risk/101 risk/101,Lay mats,Matron,open\n", "actions.csv:2:2: found “risk/101” a second time; expected each once")]
    [InlineData("actions.csv", "action,about,what,owner,state,outcome\nmats,risk/101,Lay mats,Matron,superseded,mats\n", "actions.csv:2:6: found “mats”; expected an action that does not lead back to this one")]
    [InlineData("actions.csv", "action,about,what,owner,state,outcome\nmats,risk/101,Lay mats,Matron,superseded,rugs\nrugs,risk/101,Lay rugs,Matron,superseded,mats\n", "actions.csv:3:6: found “mats”; expected an action that does not lead back to this one")]
    [InlineData("action-updates.csv", "action,at,by,text\nmats,2019-05-01T10:00:00,Matron,Done\n", "action-updates.csv:2:1: found “mats”; expected an action of actions.csv")]
    public void WhatIsRefused_IsNamedWithItsCell(string file, string text, string expected)
    {
        _folder.Write("risks/risks.csv", TwoRisks);
        _folder.Write(file, text);
        Assert.Contains(expected, Problems());
    }

    [Theory]
    [InlineData("101,strategic,One,Matron,2019-05-01,1,,,,,", "risks/risks.csv:2:6: found “1”; expected an objective of objectives.csv")]
    [InlineData("101,strategic,One,Matron,2019-05-01,,103,,,,", "risks/risks.csv:2:7: found “103”; expected a risk of risks/risks.csv, perhaps “101”")]
    [InlineData("101,strategic,One,Matron,2019-05-01,,,smal,,,", "risks/risks.csv:2:8: found “smal”; expected a unit of units.csv, perhaps “small”")]
    [InlineData("101,strategic,One,Matron,2019-05-01,,,,open,2019-06-01,Done", "risks/risks.csv:2:10: found “2019-06-01”; expected nothing while the state is open")]
    [InlineData("101,strategic,One,Matron,2019-05-01,,,,,2019-06-01,", "risks/risks.csv:2:11: found nothing; expected why it was closed, in the column reason")]
    [InlineData("101,strategic,One,Matron,2019-05-01,,,,closed,,Done", "risks/risks.csv:2:10: found nothing; expected the day on which it was closed, in the column closed")]
    [InlineData("101,strategic,One,Matron,2019-05-01,,,,,,Done", "risks/risks.csv:2:11: found “Done”; expected nothing while the risk is open")]
    [InlineData("101,strategic,One,Matron,2019-05-01,,,,,2019-04-01,Done", "risks/risks.csv:2:10: found “2019-04-01”; expected a day from 2019-05-01 on, on which it was recorded")]
    public void RowOfARisk_IsRefusedWithItsCell(string row, string expected)
    {
        _folder.Write("risks/risks.csv", Risks + row + "\n");
        Assert.Equal([expected], Problems());
    }

    [Fact]
    public void State_IsThatOfTheDay_WhereItIsBlank()
    {
        _folder.Write("risks/risks.csv", Risks + "101,strategic,One,Matron,2019-05-01,,,,,2019-06-01,Done\n102,strategic,Two,Matron,2019-05-01,,,,,,\n");
        var risks = Workspace().Of(Kinds.Risks);
        Assert.Equal([new RiskClosing(new DateOnly(2019, 6, 1), "Done"), null], risks.Select(risk => risk.Closing));
    }

    [Fact]
    public void ControlOfSeveralRisks_IsWhatItsFirstRowSays()
    {
        _folder.Write("risks/risks.csv", TwoRisks);
        _folder.Write("risks/controls.csv", "control,risk,text,kind,owner,strength,gap\nmats,101,Mats,preventive,Matron,strong,At night\nmats,102,,,,,\n");
        var controls = Workspace().Of(Kinds.Controls);
        Assert.Equal(controls[0] with { Risk = controls[1].Risk, Gap = null }, controls[1]);
    }

    [Fact]
    public void FaultyRow_IsNotReportedAgainAtWhatNamesIt()
    {
        _folder.Write("risks/risks.csv", Risks + "101,strategic,,Matron,2019-05-01,,,,,,\n");
        _folder.Write("risks/gradings.csv", "risk,stage,date,score\n101,current,2019-05-01,6\n");
        _folder.Write("actions.csv", "action,about,what,owner,state\nmats,risk/101,Lay mats,Matron,open\n");
        Assert.Equal(["risks/risks.csv:2:3: found nothing; expected the risk in a few words"], Problems());
    }

    // What follows from a cell that is wrong is not told beside it.
    [Theory]
    [InlineData("risks/gradings.csv", "risk,stage,date,likelihood,consequence\n101,current,2019-05-01,2.5,3\n", "risks/gradings.csv:2:4: found “2.5”; expected a whole number")]
    [InlineData("risks/gradings.csv", "risk,stage,date,likelihood,consequence\n101,current,2019-05-01,2,-1\n", "risks/gradings.csv:2:5: found “-1”; expected a whole number")]
    [InlineData("risks/hazards.csv", "risk,order,hazard\n101,first,Wet\n", "risks/hazards.csv:2:2: found “first”; expected a whole number")]
    [InlineData("risks/assurances.csv", "assurance,of,line,date,result\naudit,risk/101,one,2019-05-01,mixed\n", "risks/assurances.csv:2:3: found “one”; expected a whole number")]
    [InlineData("risks/risks.csv", Risks + "101,strategic,One,Matron,2019-05-01,,102 102,,,,\n102,operational,Two,Matron,2019-05-02,,,,,,\n", "risks/risks.csv:2:7: found “102” a second time; expected each once")]
    [InlineData("risks/risks.csv", Risks + "101,strategic,One,Matron,2019-05-01,,101,,,,\n102,operational,Two,Matron,2019-05-02,,,,,,\n", "risks/risks.csv:2:7: found “101”; expected another risk than this one")]
    [InlineData("risks/risks.csv", "risk,kind,title,owner,recorded,anticipated-completion\n101,strategic,One,Matron,2019-05-01,2019-04-30\n", "risks/risks.csv:2:6: found “2019-04-30”; expected a day from 2019-05-01 on, on which it was recorded")]
    public void OneCause_IsOneProblem(string file, string text, string expected)
    {
        _folder.Write("risks/risks.csv", TwoRisks);
        _folder.Write(file, text);
        Assert.Equal([expected], Problems());
    }

    [Theory]
    [InlineData("bands: [{name: low, to: 12, review: 0 months}, {name: high, to: 25, review: 1 month}]", "found “0 months”; expected 1 to 120 months")]
    [InlineData("bands: [{name: low, to: 12, review: 121 months}, {name: high, to: 25, review: 1 month}]", "found “121 months”; expected 1 to 120 months")]
    [InlineData("bands: [{name: low, to: 99999999999, review: 1 month}, {name: high, to: 25, review: 1 month}]", "found “99999999999”; expected a whole number")]
    [InlineData("bands: [{name: low, to: 12, review: 1 month}, {name: Low, to: 25, review: 1 month}]", "found “low” in “bands” a second time; expected each name once")]
    [InlineData("bands: [{name: low, to: 0, review: 1 month}, {name: high, to: 25, review: 1 month}]", "found the level low up to 0; expected up to a score from 1 on")]
    [InlineData("bands: high", "found no list under “bands”; expected items that each begin with “- ”, with keys and values")]
    [InlineData("above-tolerance: {default: 26}", "found 26 in “default”; expected a score from 1 to 25, the highest")]
    [InlineData("above-tolerance: {default: 0}", "found 0 in “default”; expected a score from 1 to 25, the highest")]
    [InlineData("escalation: [{committee: Board, kind: strategic, at: 26}]", "found 26 in “at”; expected a score from 1 to 25, the highest")]
    [InlineData("likelihood: Rare", "found no list of texts under “likelihood”; expected texts in square brackets, separated by commas")]
    [InlineData("likelihood: [A, B, C, D, 5]", "found “5” in “likelihood”; expected a name, which is no number")]
    [InlineData("consequence: [A, B, C, D, a]", "found “A” in “consequence” a second time; expected each name once")]
    public void Scheme_IsRefusedOnce(string line, string expected)
    {
        string[] lines = ["from: 2019-04-01", "likelihood: [A, B, C, D, E]", "consequence: [F, G, H, I, J]", "bands: [{name: low, to: 12, review: 2 months}, {name: high, to: 25, review: 1 month}]"];
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        _folder.Write("risks/scheme.yaml", "- " + string.Join("\n  ", lines.Where(one => !one.StartsWith(key + ":", StringComparison.Ordinal)).Append(line)) + "\n");
        Assert.EndsWith(": " + expected, Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[A, B, C, D, E]", "[{name: low, to: 12, review: 2 months}, {name: high, to: 25, review: 1 month}]", 15)]
    [InlineData("[A, B, C]", "[{name: low, to: 6, review: 2 months}, {name: high, to: 9, review: 1 month}]", 9)]
    [InlineData("[A, B]", "[{name: any, to: 4, review: 2 months}]", 1)]
    public void Tolerance_EndsBelowTheHighestLevel_WhereNoneIsStated(string steps, string bands, int expected)
    {
        _folder.Write("risks/scheme.yaml", $"- from: 2019-04-01\n  likelihood: {steps}\n  consequence: {steps}\n  bands: {bands}\n");
        Assert.Equal(expected, Assert.Single(Assert.Single(Workspace().Values.Of<Core.Risks.Schemes.RiskScheme>()).Matrices).AboveTolerance);
    }

    private IEnumerable<string> Problems() => ReadWorkspace.Run(_folder.Path).Problems.Select(problem => problem.ToString());

    private Workspace Workspace()
    {
        var reading = ReadWorkspace.Run(_folder.Path);
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        return reading.Workspace!;
    }
}
