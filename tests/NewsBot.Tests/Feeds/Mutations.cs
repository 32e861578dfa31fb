namespace NewsBot.Tests.Feeds;

/// <summary>What chance makes of a document: bytes changed, cut, doubled and put in; the same for one seed each time.</summary>
internal static class Mutations
{
    public static IEnumerable<byte[]> Of(byte[] document, int count, int seed)
    {
        var chance = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => Mutate(document, chance));
    }

    private static byte[] Mutate(byte[] document, Random chance)
    {
        var bytes = document.ToList();
        for (var changes = 1 + chance.Next(8); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = chance.Next(bytes.Count);
            var count = Math.Min(bytes.Count - at, 1 + chance.Next(40));
            switch (chance.Next(6))
            {
                case 0:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, count);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(chance.Next(bytes.Count - count + 1), count));
                    break;
                case 3:
                    bytes[at] = (byte)"<>&\"'{}[]:/;!?-]"[chance.Next(16)];
                    break;
                case 4:
                    bytes.Insert(at, (byte)"<>&\"'{}[],\\\0\n"[chance.Next(13)]);
                    break;
                default:
                    bytes.RemoveRange(at, chance.Next(8) == 0 ? bytes.Count - at : 1);
                    break;
            }
        }
        return [.. bytes];
    }
}
