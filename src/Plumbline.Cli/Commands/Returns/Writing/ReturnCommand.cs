using System.CommandLine;
using Plumbline.App.Definitions;
using Plumbline.App.Returns.Writing;
using Plumbline.Cli.Terminal;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Cli.Commands.Returns.Writing;

/// <summary><c>plumbline return</c>: makes a return, waives it, or sends it back with a question.</summary>
internal static class ReturnCommand
{
    internal static Command Create(StandardStreams streams) => new("return", "Make a return, waive it, or send it back with a question.")
    {
        ReturnSubmitCommand.Create(streams), ReturnSettleCommand.CreateWaive(streams), ReturnSettleCommand.CreateSendBack(streams),
    };

    /// <summary>Now, by the clock of the organisation.</summary>
    internal static DateTime Now(StandardStreams streams) => UnitedKingdomTime.Of(streams.Time.GetUtcNow());
}

/// <summary>The options that say which return it is.</summary>
internal sealed class ReturnOptions
{
    private readonly Argument<string> _form = new("FORM") { Description = "The form, by its code." };
    private readonly Option<string> _unit = new("--unit") { Description = "The unit whose return it is, by its code.", HelpName = "U", Required = true };
    private readonly Option<string> _period = new("--period") { Description = "The period that it is about.", HelpName = "P", Required = true };

    internal static ReturnOptions AddTo(Command command)
    {
        var options = new ReturnOptions();
        command.Add(options._form);
        command.Add(options._unit);
        command.Add(options._period);
        return options;
    }

    internal AskedReturn Of(ParseResult parsed, OrganisationDefinitions definitions) =>
        RefusedException.Unless(AskedReturn.Read(definitions, parsed.GetRequiredValue(_form), parsed.GetRequiredValue(_unit), parsed.GetRequiredValue(_period)), "return");
}
