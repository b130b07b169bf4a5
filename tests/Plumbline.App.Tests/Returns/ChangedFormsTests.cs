using Plumbline.App.Access;
using Plumbline.App.Tests.Definitions.Returns;
using Plumbline.App.Tests.Workspaces.Merging;
using Plumbline.App.Workspaces;

namespace Plumbline.App.Tests.Returns;

/// <summary>A load that changes a form says what becomes of the returns that are there.</summary>
public sealed class ChangedFormsTests : IDisposable
{
    private const string January = "tool,north,2020-01,,returned,,,2020-02-03T10:00,,\ntool,north,2020-01,vacancies,partly,,,,,\ntool,north,2020-01,sickness,no,,,,,\ntool,north,2020-01,absent,3,,,,,\n";

    private const string Sickness = "  - {field: sickness, ask: Is sickness above 6%?, answers: {no: 0, yes: 4}}\n";

    private readonly ReturnsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Sickness, Sickness + "  - {field: new, ask: Is it new?, answers: {no: 0, yes: 4}}\n", "two returns, from 2020-01 to 2020-02, were complete and become incomplete. Give a question that is new “from:”, the first period for which it is asked; what was returned before stays as it is")]
    [InlineData(Sickness, Sickness + "  - {field: new, ask: Is it new?, answers: {no: 0, yes: 4}, from: 2020-02}\n", "one return, for 2020-02, was complete and becomes incomplete. Give")]
    [InlineData(Sickness, Sickness + "  - {field: new, ask: Is it new?, answers: {no: 0, yes: 4}, from: 2020-03}\n", null)]
    [InlineData("{field: moved, figure: staff-moved}", "{field: moved, figure: staff-moved, required: yes}", "two returns, from 2020-01 to 2020-02, were complete and become incomplete. Give")]
    [InlineData("partly: 2", "partly: 9", "two returns, from 2020-01 to 2020-02, change their band. Where the past is to stay, give the question as it was “to:”")]
    [InlineData("{band: low, to: 3}", "{band: low, to: 1}", "two returns, from 2020-01 to 2020-02, change their band.")]
    [InlineData("{band: low, to: 3}", "{band: low, to: 2}", null)]
    [InlineData("name: The tool", "name: The new tool", null)]
    public async Task AFormThatChanges_IsToldWithItsReturns(string was, string shall, string? expected)
    {
        _folder.Returns(January + January.Replace("2020-01", "2020-02", StringComparison.Ordinal).Replace("T10", "T11", StringComparison.Ordinal) + "tool,south,2020-01,,returned,,,2020-02-03T10:00,,\ntool,south,2020-01,absent,3,,,,,\n");
        await using var store = await FolderStore.NewAsync();
        Assert.Equal("", await store.LoadAsync(_folder.Files));
        Assert.Contains(was, ReturnsFolder.Tool, StringComparison.Ordinal);
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace(was, shall, StringComparison.Ordinal));
        using var reading = await ReadWorkspace.RunAsync(_folder.Files.Path, cancellation: TestContext.Current.CancellationToken);
        var remarks = (await LoadWorkspace.PreviewAsync(store.Ledger, reading.Workspace!, reading.Figures, new LoadOptions(Actor.OwnMachine("tester"), "test"), TestContext.Current.CancellationToken)).Remarks;
        if (expected is null) Assert.Empty(remarks);
        else
        {
            var remark = Assert.Single(remarks);
            Assert.Equal("forms/tool.yaml", remark.Place);
            Assert.StartsWith(expected, remark.Text, StringComparison.Ordinal);
        }
    }
}
