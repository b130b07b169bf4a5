using System.CommandLine;
using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Periods;

namespace Plumbline.Cli.Commands.Assurance;

/// <summary>The month with which a span of assurance ends.</summary>
internal static class SpanOption
{
    private const string Name = "--period";

    /// <summary>The option of a verb that writes: it must be given.</summary>
    internal static Option<string> Required() => new(Name) { Description = "The month with which the span ends.", HelpName = "MONTH", Required = true };

    /// <summary>The option of a verb that reads.</summary>
    internal static Option<string?> Optional(string usual) => new(Name) { Description = $"The month with which the span ends; by default {usual}.", HelpName = "MONTH" };

    /// <summary>The month that was given.</summary>
    internal static Period Read(OrganisationDefinitions definitions, string text) => RefusedException.Unless(FindInAssurance.Span(definitions, text), Name);

    /// <summary>The month that was given, or the latest for which an opinion or an answer is recorded; null without both.</summary>
    internal static async Task<Period?> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, string? text, CancellationToken cancellation) =>
        text is null ? await FindSpans.LatestAsync(ledger, definitions, cancellation: cancellation) : Read(definitions, text);
}
