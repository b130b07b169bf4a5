using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces;

/// <summary>The folder of a workspace with one unit and one indicator, for tests to break.</summary>
internal static class SmallFolder
{
    internal static string Only(TemporaryFolder folder) => Assert.Single(ReadWorkspace.Run(folder.Path).Problems).ToString();

    internal static TemporaryFolder Small()
    {
        var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\n");
        folder.Write("units.csv", "unit,name,kind\ntrust,Trust,organisation\n");
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        return folder;
    }
}
