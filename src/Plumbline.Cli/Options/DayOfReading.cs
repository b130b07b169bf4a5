using System.CommandLine;
using Plumbline.App.Definitions;
using Plumbline.Cli.Terminal;

namespace Plumbline.Cli.Options;

/// <summary>The day as of which risks and actions are told: today, or with a position the day of that change.</summary>
internal static class DayOfReading
{
    internal static DateOnly Of(StandardStreams streams, ParseResult parsed, StoreOptions store, OrganisationDefinitions definitions) =>
        store.HasPosition(parsed) ? DateOnly.FromDateTime(definitions.Position.At.UtcDateTime) : streams.Today;
}
