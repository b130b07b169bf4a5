using Plumbline.App.Definitions;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions.Returns;

/// <summary>A folder with three teams, a scored form of a month and a form of figures of a day.</summary>
internal sealed class ReturnsFolder : IDisposable
{
    internal const string Tool = """
        form: tool
        name: The tool
        frequency: month
        from: 2020-01
        asked: {kind: team}
        due: 5 working days after
        fields:
          - {field: vacancies, ask: Is a fifth of posts vacant?, answers: {no: 0, partly: 2, yes: 4}, required: yes}
          - {field: sickness, ask: Is sickness above 6%?, answers: {no: 0, yes: 4}}
          - {field: absent, figure: staff-absent, required: yes}
          - {field: moved, figure: staff-moved}
        bands: [{band: low, to: 3}, {band: high, escalation: Talk}]
        counts: {responses: tool-responses, low: tool-low, completeness: tool-completeness}
        not-collected: [{from: 2020-05, to: 2020-06, reason: The tool was suspended}]

        """;

    internal const string Header = "form,unit,period,field,value,note,by,at,answered,completed\n";

    private readonly TemporaryFolder _folder = new();

    internal ReturnsFolder()
    {
        _folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Sample Community Health Trust\n");
        _folder.Write("units.csv", "unit,name,kind,parent,from,to\nsmall,Sample Community Health Trust,organisation,,,\nnorth,North,team,small,,\nsouth,South,team,small,,2020-03-31\neast,East,team,small,2020-03-01,\noffice,Office,service,small,,\n");
        _folder.Write("indicators.csv", """
            indicator,name,frequency,measure,polarity,aggregation
            staff-absent,Staff absent,month,count,lower,sum
            staff-moved,Staff moved,month,count,lower,sum
            tool-responses,Responses,month,count,higher,sum
            tool-low,Low,month,count,higher,sum
            tool-completeness,Completeness,month,percentage,higher,latest
            day-absent,Absent,day,count,lower,latest
            complaints,Complaints,month,count,lower,sum
            wait,Wait,month,days,lower,mean

            """);
        _folder.Write("collections/slips.yaml", "collection: slips\nname: Slips\nfrom: 2020-01\ncounts:\n  - {indicator: complaints, count: received}\n");
        _folder.Write("forms/tool.yaml", Tool);
    }

    internal TemporaryFolder Files => _folder;

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes the rows of a returns file below a header of every column.</summary>
    internal void Returns(string rows, string file = "returns/tool.csv") => _folder.Write(file, Header + rows);

    internal IReadOnlyList<string> Problems() => [.. ReadWorkspace.Run(_folder.Path).Problems.Select(static problem => problem.ToString())];

    internal Workspace Read()
    {
        var reading = ReadWorkspace.Run(_folder.Path);
        Assert.Equal([], reading.Problems.Select(static problem => problem.ToString()));
        return reading.Workspace!;
    }
}
