using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Observations;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>Reads the observations in every file of a workspace, each figure once, and returns them as it reads; first those that stand in files of definitions.</summary>
internal static class ReadObservations
{
    internal static IEnumerable<Observation> Run(IEnumerable<(string File, string Text)> files, WorkspaceContext context, FileProblems problems, IReadOnlyList<Observation> before)
    {
        var places = new FigurePlaces();
        foreach (var observation in before)
        {
            if (places.Add(observation) is not { } first) yield return observation;
            else problems.Add(observation.Source!.File, observation.Source.Row, observation.Source.Column, Twice(observation, first));
        }

        foreach (var (file, text) in files)
        {
            foreach (var row in CsvTable.Read(text, file, FigureColumns.All, FigureColumns.Required, problems))
            {
                if (ObservationCells.Read(row, context) is not { } observation) continue;
                if (places.Add(observation) is { } first)
                    row.Add(FigureColumns.Indicator, Twice(observation, first));
                else
                    yield return observation;
            }
        }
    }

    private static Problem Twice(Observation figure, SourceCell first) =>
        new($"{figure.Indicator} in {figure.Unit} for {figure.Period}{figure.Aspect.Beside} a second time", $"each figure once; it stands in {first}");
}
