using System.CommandLine;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Options;

/// <summary>Options whose words are kept for ever and printed: one line, of characters that are seen.</summary>
internal static class OneLine
{
    /// <summary>The same option, which refuses line breaks, control characters and those that are not seen.</summary>
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
