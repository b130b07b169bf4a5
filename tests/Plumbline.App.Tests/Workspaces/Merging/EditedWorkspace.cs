using System.Security.Cryptography;
using System.Text;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces.Merging;

/// <summary>A workspace with a fact of every kind to edit, in files as people write them: CRLF, byte-order marks, quotation marks, blank rows, columns in an order of their own.</summary>
internal static class EditedWorkspace
{
    internal const string Organisation = "edits";

    /// <summary>The facts, in the order of their kinds.</summary>
    internal static IReadOnlyList<EditedFact> Facts { get; } =
    [
        new("settings", "plumbline.yaml", null, "# The settings.\norganisation:\n  code: edits\n  name: Trust 7{0}\n") { CanGo = false },
        new("unit w", "units.csv", "^w,", "unit=w|name=Ward 7{0}|kind=team|parent=trust"),
        new("post", "posts.csv", "^p,", "post=p|name=Post 7{0}"),
        new("breakdown old", "breakdowns.csv", "^age,old,", "dimension=age|item=old|name=Old 7{0}|order=3"),
        new("indicator c", "indicators.csv", "^c,", "indicator=c|name=Count 7{0}|frequency=month|measure=count|polarity=lower|aggregation=sum|position=30"),
        new("target", "targets.csv", "^\"?a\"?,", "indicator=a|target=at least 7{0}"),
        new("benchmark", "benchmarks.csv", "^a,england,", "indicator=a|comparator=england|value=7{0}"),
        new("check k", "checks.csv", "^k,", "check=k|rule=a = b|tolerance=7{0}"),
        new("acceptance", "acceptances.csv", "^range,", $"check=range|indicator=a|reason=as printed 7{{0}}|by=Head of Performance|fingerprint={new string('a', 64)}"),
        new("mapping", "mappings.csv", "^Label,", "label=Label|indicator=u7{0}|kind=unit"),
        new("commentary", "commentary/*.md", null, "---\nindicator: a\nunit: trust\nperiod: Jan-24\n---\n\n## Commentary\n\nIt was 7{0}.\n"),
        new("report", "reports/*.yaml", null, "# A paper.\nreport: r\ntitle: Paper 7{0}\nfrequency: month\nblocks:\n  - block: dashboard\n"),
        new("collection", "collections/*.yaml", null, "collection: slips\nname: Slips 7{0}   # as it is called\nfrom: 2024-01\n") { CanGo = false },
        new("event e1", "collections/slips*.csv", "^e1,", "reference=e1|unit=trust|received=2024-01-1{0}|closed=") { Pattern = "2024-01-1([123])" },
        new("file", "blobs/f.txt", null, "file 7{0}"),
        new("figure a 2024-01", "observations/*.csv", "^(a,trust,2024-01|trust,2024-01,a),[^=]*$", "indicator=a|unit=trust|period=2024-01|value=7{0}"),
        new("figure a 2024-02", "observations/*.csv", "^(a,trust,2024-02|trust,2024-02,a),[^=]*$", "indicator=a|unit=trust|period=2024-02|value=7{0}"),
        new("figure b 2024-01", "observations/*.csv", "^(b,trust,(2024-01|Jan-24)|trust,2024-01,b),(?!.*,plan)", "indicator=b|unit=trust|period=2024-01|value=7{0}"),
        new("figure b planned", "observations/*.csv", "^(b,trust,2024-01|trust,2024-01,b),.*,plan(,|$)", "indicator=b|unit=trust|period=2024-01|value=7{0}|aspect=plan"),
        new("figure b planned for women", "observations/*.csv", "^(b,trust,2024-01|trust,2024-01,b),.*,plan;sex=female", "indicator=b|unit=trust|period=2024-01|value=7{0}|aspect=plan;sex=female"),
        new("figure a of women", "observations/*.csv", "^(a,trust,2024-01|trust,2024-01,a),.*sex=female", "indicator=a|unit=trust|period=2024-01|value=7{0}|aspect=sex=female"),
    ];

    /// <summary>Writes the workspace, every fact with its value 1.</summary>
    internal static void WriteInto(TemporaryFolder folder)
    {
        folder.Write("units.csv", "unit,name,kind,parent\ntrust,Trust,organisation,\nu71,One,team,trust\nu72,Two,team,trust\n\nu73,Three,team,trust\nw,Ward 71,team,trust\n");
        folder.Write("posts.csv", "post,name\np,Post 71\nq,Another\n");
        folder.Write("breakdowns.csv", "dimension,item,name,order\r\nsex,female,Women,1\r\nage,old,Old 71,3\r\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation,position\na,First,month,count,lower,sum,10\nb,\"Second, \"\"b\"\"\",month,count,lower,sum,20\nc,Count 71,month,count,lower,sum,30\n");
        folder.Write("targets.csv", "indicator,target\n\"a\",at least 71\nb,at most 5\n");
        folder.Write("benchmarks.csv", "indicator,comparator,period,value\na,england,,71\nb,england,,4\n");
        folder.Write("checks.csv", "check,rule,tolerance\nk,a = b,71\n");
        folder.Write("acceptances.csv", $"check,indicator,reason,by,fingerprint\nrange,a,as printed 71,Head of Performance,{new string('a', 64)}\n");
        folder.Write("mappings.csv", "label,indicator,kind\nLabel,u71,unit\nAnother,b,\n");
        folder.Write("collections/slips.2024.csv", "reference,unit,received,closed\ne1,trust,2024-01-11,\ne2,trust,2024-01-02,2024-01-03\n");
        folder.Write("blobs/f.txt", "");
        folder.Write("reports/none", "");
        folder.Write("commentary/none", "");
        foreach (var file in (string[])["blobs/f.txt", "reports/none", "commentary/none"]) File.Delete(folder.File(file));
        folder.Write("observations/first.csv", "\uFEFFunit,period,indicator,value,aspect\r\ntrust,2024-01,a,71,\r\ntrust,2024-02,a,\"71\",\r\n\r\ntrust,2024-01,a,71,sex=female\r\ntrust,2023-12,a,\"1,071\",\r\n");
        folder.Write("observations/second.csv", "indicator,unit,period,value,note\nb,trust,Jan-24,71,\"kept, as it is\"\nb,trust,2024-02,5 [p],\n");
        // The latest figures of b are in a file without the column aspect, to which those that the ledger has anew go.
        folder.Write("observations/third.csv", "indicator,unit,period,value,aspect\nb,trust,2024-01,71,plan\nb,trust,2024-01,71,plan;sex=female\n");
        foreach (var fact in Facts.Where(fact => fact.Line is null)) fact.Put(folder, 1);
    }

    /// <summary>Each fact as the ledger holds it at each value, and the bytes of the file.</summary>
    internal static async Task<(Dictionary<(EditedFact Fact, int Value), object> Facts, List<BlobDraft> Blobs)> FactsAsync()
    {
        var (facts, blobs) = (new Dictionary<(EditedFact, int), object>(), new List<BlobDraft>());
        using var folder = new TemporaryFolder();
        WriteInto(folder);
        var plain = await AllAsync(folder);
        foreach (var fact in Facts)
        {
            foreach (var value in (int[])[2, 3])
            {
                fact.Put(folder, value);
                facts[(fact, value)] = Assert.Single(await AllAsync(folder), one => !plain[one.Key].Equals(one.Value)).Value;
                fact.Put(folder, 1);
            }

            facts[(fact, 1)] = plain[KeyOf(facts[(fact, 2)])];
        }

        foreach (var value in (int[])[1, 2, 3])
        {
            var bytes = Encoding.UTF8.GetBytes(FormattableString.Invariant($"file 7{value}"));
            blobs.Add(new BlobDraft("blobs/f.txt", "text/plain", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, () => bytes));
        }

        return (facts, blobs);
    }

    /// <summary>What tells a fact from all others.</summary>
    internal static string KeyOf(object fact) => fact switch
    {
        DefinitionFact definition => $"{definition.Kind} {definition.Parent} {definition.Key}",
        ObservationFact figure => $"figure {figure.Indicator} {figure.Unit} {figure.Aspect} {figure.FirstDay}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<Dictionary<string, object>> AllAsync(TemporaryFolder folder)
    {
        using var reading = await ReadAsync(folder);
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        return ((IEnumerable<object>)[.. Kinds.All.SelectMany(kind => kind.Facts(reading.Workspace!)), .. reading.Figures.InOrder().Select(held => held.Fact with { SourceFile = null, SourceRow = 0, SourceColumn = 0 })]).ToDictionary(KeyOf);
    }

    private static Task<HeldWorkspaceReading> ReadAsync(TemporaryFolder folder) => ReadWorkspace.RunAsync(folder.Path);
}
