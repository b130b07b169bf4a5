using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>Reads the observations in every file of a workspace, each figure once, and returns them as it reads.</summary>
internal static class ReadObservations
{
    internal static IEnumerable<Observation> Run(IEnumerable<(string File, string Text)> files, WorkspaceContext context, FileProblems problems)
    {
        var places = new FigurePlaces();
        foreach (var (file, text) in files)
        {
            foreach (var row in CsvTable.Read(text, file, FigureColumns.All, FigureColumns.Required, problems))
            {
                if (ObservationCells.Read(row, context) is not { } observation) continue;
                if (places.Add(observation) is { } first)
                    row.Add(FigureColumns.Indicator, new Problem($"{observation.Indicator} in {observation.Unit} for {observation.Period}{observation.Aspect.Beside} a second time", $"each figure once; it stands in {first}"));
                else
                    yield return observation;
            }
        }
    }
}
