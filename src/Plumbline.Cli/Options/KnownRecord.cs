using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Actions;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Options;

/// <summary>Reads the code of a risk or an action that is there; an unknown code is refused with the nearest.</summary>
internal static class KnownRecord
{
    internal static Parsed<RiskEntry> Risk(string text, RiskRegister register) =>
        RiskCode.Parse(text).Then<RiskEntry>(code => register.Find(code) is { } entry
            ? entry
            : Problem.With(text, $"a risk of the register{Spelling.Suggestion(text, register.Entries.Select(static entry => entry.Risk.Code.ToString()))}"));

    internal static Parsed<ActionEntry> Action(string text, ActionLog log) =>
        ActionCode.Parse(text).Then<ActionEntry>(code => log.Find(code) is { } entry
            ? entry
            : Problem.With(text, $"an action of the log{Spelling.Suggestion(text, log.Entries.Select(static entry => entry.Action.Code.ToString()))}"));
}
