using Plumbline.Core.Text;
using YamlDotNet.RepresentationModel;

namespace Plumbline.App.Definitions.Formats;

/// <content>Lists in which a word may stand for keys and values.</content>
internal sealed partial class YamlMap
{
    /// <summary>The list of mappings under a key, in which a word alone stands for a mapping of that word: <c>- gap</c> is <c>- gap: yes</c>. Empty where it is missing.</summary>
    internal IReadOnlyList<YamlMap> MapsOrWord(string key, string word)
    {
        if (Find(key) is YamlSequenceNode list)
        {
            for (var i = 0; i < list.Children.Count; i++)
            {
                if (list.Children[i] is not YamlScalarNode { Value: var text } node) continue;
                if (text != word) Add(node, Problem.With(text, $"keys and values, or “{word}” alone{Spelling.Suggestion(text ?? "", [word])}"));
                list.Children[i] = new YamlMappingNode(word, "yes");
            }
        }

        return Maps(key);
    }
}
