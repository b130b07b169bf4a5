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
    [InlineData("risks/gradings.csv", "risk,stage,date,score\n101,current,2019-05-01,6\n101,current,2019-05-01,8\n", "risks/gradings.csv:3:1: found current|2019-05-01 a second time; expected each once; it stands in row 2")]
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

    private IEnumerable<string> Problems() => ReadWorkspace.Run(_folder.Path).Problems.Select(problem => problem.ToString());

    private Workspace Workspace()
    {
        var reading = ReadWorkspace.Run(_folder.Path);
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        return reading.Workspace!;
    }
}
