using System.Text;

namespace Plumbline.Core.Tests.Support;

/// <summary>Random texts from a seed: noise, and noise that looks like the real thing.</summary>
internal static class Garbage
{
    private static readonly string[] Noise = ["\0", "\n", "\t", " ", "\u00a0", "\u202e", "ß", "İ", "ı", "٣", "१", "½", "€", "🙂", "\ud800", "\udc00", "é", "e\u0301", "ﬁ", "Ⅷ", "\ufeff"];

    /// <summary>Texts of up to <paramref name="pieces"/> pieces, from <paramref name="vocabulary"/>, single characters and noise.</summary>
    internal static IEnumerable<string> Texts(int seed, int count, int pieces, params string[] vocabulary)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Clear();
            for (var length = random.Next(pieces + 1); length > 0; length--)
            {
                _ = random.Next(10) switch
                {
                    < 6 => text.Append(vocabulary[random.Next(vocabulary.Length)]),
                    < 8 => text.Append((char)random.Next(32, 127)),
                    8 => text.Append((char)random.Next(0x10000)),
                    _ => text.Append(Noise[random.Next(Noise.Length)]),
                };
            }

            yield return text.ToString();
        }
    }
}
