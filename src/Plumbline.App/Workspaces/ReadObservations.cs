using Plumbline.App.Workspaces.Formats;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>Reads the observations of a workspace: every file, each figure once.</summary>
internal static class ReadObservations
{
    internal static List<Observation> From(IEnumerable<(string File, string Text)> files, WorkspaceContext context, FileProblems problems)
    {
        var observations = new List<Observation>();
        var places = new Dictionary<(IndicatorCode, UnitCode, Period), SourceCell>();
        foreach (var (file, text) in files)
        {
            foreach (var row in CsvTable.Read(text, file, ObservationsFormat.Columns, ObservationsFormat.Required, problems))
            {
                if (ObservationsFormat.Read(row, context) is not { } observation) continue;
                if (places.TryAdd((observation.Indicator, observation.Unit, observation.Period), observation.Source!))
                {
                    observations.Add(observation);
                    continue;
                }

                var first = places[(observation.Indicator, observation.Unit, observation.Period)];
                row.Add("indicator", new Problem($"{observation.Indicator} in {observation.Unit} for {observation.Period} a second time", $"each figure once; it stands in {first}"));
            }
        }

        return observations;
    }
}
