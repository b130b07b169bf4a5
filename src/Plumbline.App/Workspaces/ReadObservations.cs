using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>Reads the observations in every file of a workspace, each figure once, and returns them as it reads.</summary>
internal static class ReadObservations
{
    /// <param name="inTables">The figures that stand in tables of definitions, such as those of returns.</param>
    /// <param name="files">The files of figures.</param>
    /// <param name="context">The definitions.</param>
    /// <param name="problems">Receives the problems.</param>
    internal static IEnumerable<Observation> Run(IReadOnlyList<Observation> inTables, IEnumerable<(string File, string Text)> files, WorkspaceContext context, FileProblems problems)
    {
        var places = new FigurePlaces();
        foreach (var observation in inTables)
        {
            if (places.Add(observation) is not { } first) yield return observation;
            else if (observation.Source is { } cell) problems.Add(cell.File, cell.Row, cell.Column, Twice(observation, first));
        }

        foreach (var (file, text) in files)
        {
            foreach (var row in CsvTable.Read(text, file, FigureColumns.All, FigureColumns.Required, problems))
            {
                if (ObservationCells.Read(row, context) is not { } observation) continue;
                if (places.Add(observation) is { } first) row.Add(FigureColumns.Indicator, Twice(observation, first));
                else yield return observation;
            }
        }
    }

    private static Problem Twice(Observation observation, SourceCell first) =>
        new($"{observation.Indicator} in {observation.Unit} for {observation.Period}{observation.Aspect.Beside} a second time", $"each figure once; it stands in {first}");
}
