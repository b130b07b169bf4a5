using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Workspaces;
using Plumbline.Core.Organisations;
using static Plumbline.App.Tests.Workspaces.SmallFolder;

namespace Plumbline.App.Tests.Workspaces;

/// <summary>The settings of control charts are read from plumbline.yaml and written back.</summary>
public class ControlChartSettingsTests
{
    [Fact]
    public void ControlCharts_ChangesExclusionsAndBaselines_AreReadAndWrittenBack()
    {
        using var folder = Small();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\nspc:\n  two-sigma: yes\n  look: MDC\n  changes:\n    - at: 2023-06\n      change: A second clinic opened\n      indicator: falls\n  exclude:\n    - period: 2023-01\n      reason: Snow\n  baseline:\n    - from: 2022-04\n      to: 2023-03\n");
        var settings = ReadWorkspace.Run(folder.Path).Workspace!.Settings;
        folder.Write("plumbline.yaml", Kinds.Settings.Write(settings));
        foreach (var spc in new[] { settings.Spc, ReadWorkspace.Run(folder.Path).Workspace!.Settings.Spc })
        {
            Assert.True(spc.TwoSigma);
            Assert.Equal(ChartLook.Mdc, spc.Look);
            Assert.Equal("falls 2023-06 A second clinic opened", string.Join("; ", spc.Changes.Select(change => $"{change.Indicator} {change.At} {change.Change}")));
            Assert.Equal(" 2023-01 Snow", string.Join("; ", spc.Exclusions.Select(exclusion => $"{exclusion.Indicator} {exclusion.At} {exclusion.Reason}")));
            Assert.Equal(" 2022-04 2023-03", string.Join("; ", spc.Baselines.Select(baseline => $"{baseline.Indicator} {baseline.From} {baseline.To}")));
        }
    }

    [Fact]
    public void Look_ThatIsUnknown_IsRefused_AndTheUsualOneIsNotWritten()
    {
        using var folder = Small();
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\nspc:\n  look: nhs\n");
        Assert.Contains("found “nhs”; expected one of house, mdc", Assert.Single(ReadWorkspace.Run(folder.Path).Problems).ToString(), StringComparison.Ordinal);
        folder.Write("plumbline.yaml", "organisation:\n  code: t\n  name: Trust\nspc:\n  look: house\n");
        Assert.DoesNotContain("look", Kinds.Settings.Write(ReadWorkspace.Run(folder.Path).Workspace!.Settings), StringComparison.Ordinal);
    }
}
