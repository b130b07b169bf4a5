using System.CommandLine;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Options;

/// <summary>Options whose text is stored permanently and printed: one line of visible characters.</summary>
internal static class OneLine
{
    /// <summary>Adds a validator that refuses line breaks, control characters and invisible characters.</summary>
    internal static Option<T> Of<T>(Option<T> option)
    {
        option.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (PlainText.LineRefusal(token.Value) is { } refusal) result.AddError($"{result.Option.Name}: {refusal}");
            }
        });
        return option;
    }
}
