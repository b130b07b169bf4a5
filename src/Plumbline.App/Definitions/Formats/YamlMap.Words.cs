using Plumbline.Core.Text;
using YamlDotNet.RepresentationModel;

namespace Plumbline.App.Definitions.Formats;

/// <content>Values that are yes or no, and lists in which a word may stand for keys and values.</content>
internal sealed partial class YamlMap
{
    private const string Yes = "yes";

    /// <summary>Whether an optional key says yes; not where it is missing or says no. Anything else is a problem.</summary>
    internal bool IsYes(string key) => Optional(key, static text => YesNo.Parse(text).Select(static yes => yes ? Yes : "no")) == Yes;

    /// <summary>The list of mappings under a key, in which a word alone stands for a mapping of that word: <c>- gap</c> is <c>- gap: yes</c>. Empty where it is missing.</summary>
    internal IReadOnlyList<YamlMap> MapsOrWord(string key, string word)
    {
        if (Find(key) is YamlSequenceNode list)
        {
            for (var i = 0; i < list.Children.Count; i++)
            {
                if (list.Children[i] is not YamlScalarNode { Value: var text } node) continue;
                if (text != word) Add(node, Problem.With(text, $"keys and values, or “{word}” alone{Spelling.Suggestion(text ?? "", [word])}"));
                list.Children[i] = new YamlMappingNode(word, Yes);
            }
        }

        return Maps(key);
    }
}
