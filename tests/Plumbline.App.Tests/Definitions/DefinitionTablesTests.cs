using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Benchmarks;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Indicators;
using Plumbline.App.Definitions.Targets;
using Plumbline.App.Definitions.Units;
using Plumbline.App.Tables;
using Plumbline.App.Tests.Checking;
using Plumbline.App.Tests.Tables;

namespace Plumbline.App.Tests.Definitions;

/// <summary>A table of definitions says what their file says, cell by cell.</summary>
public sealed class DefinitionTablesTests
{
    [Theory]
    [InlineData("community-trust")]
    [InlineData("county-council")]
    public async Task Tables_SayWhatTheFilesSay(string sample)
    {
        await using var loaded = await LoadedSample.OfAsync(sample);
        var definitions = await loaded.DefinitionsAsync();
        Same(IndicatorsTable.Table, Kinds.Indicators, definitions.Workspace);
        Same(UnitsTable.Table, Kinds.Units, definitions.Workspace);
        Same(TargetsTable.Table, Kinds.Targets, definitions.Workspace);
        Same(BenchmarksTable.Table, Kinds.Benchmarks, definitions.Workspace, more: 1);
    }

    private static void Same<T>(Table<T> table, TableKind<T> kind, Workspace workspace, int more = 0)
        where T : class
    {
        Assert.Equal(kind.Columns, table.Columns.SkipLast(more).Select(column => column.Name));
        foreach (var row in workspace.Of(kind))
        {
            var written = kind.Write(row).ToDictionary(cell => cell.Column, cell => cell.Text ?? "", StringComparer.Ordinal);
            foreach (var column in table.Columns.SkipLast(more))
            {
                var cell = new TextCell();
                column.Write(row, cell);
                Assert.Equal(written[column.Name], cell.Written);
            }
        }
    }
}
