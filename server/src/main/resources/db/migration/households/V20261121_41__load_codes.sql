-- Wordings from memory of the acts named; checked = false until somebody compares them with the text.
insert into households.code (kind, code, position, name_vi, name_en, source) values
  ('CAUSE', 'no-land', 1, 'Không có đất sản xuất', 'No land to work', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('CAUSE', 'no-capital', 2, 'Không có vốn sản xuất, kinh doanh', 'No capital for production or trade', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('CAUSE', 'no-labour', 3, 'Không có lao động', 'Nobody able to work', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('CAUSE', 'no-tools', 4, 'Không có công cụ, phương tiện sản xuất', 'No tools or means of production', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('CAUSE', 'no-knowledge', 5, 'Không có kiến thức về sản xuất', 'No knowledge of production', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('CAUSE', 'no-skill', 6, 'Không có kỹ năng lao động, sản xuất', 'No working skills', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('CAUSE', 'illness', 7, 'Có người ốm đau, bệnh nặng, tai nạn', 'Illness or accident in the family', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('CAUSE', 'other', 8, 'Nguyên nhân khác', 'Another cause', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('CAUSE', 'waits-for-help', 20, 'Còn trông chờ, ỷ lại', 'Waits for help', 'Kế hoạch của địa phương'),
  ('CAUSE', 'lacks-labour', 21, 'Thiếu lao động', 'Lacks labour', 'Kế hoạch của địa phương'),
  ('CAUSE', 'lacks-land', 22, 'Thiếu đất sản xuất', 'Lacks land', 'Kế hoạch của địa phương'),
  ('CAUSE', 'lacks-capital', 23, 'Thiếu vốn', 'Lacks capital', 'Kế hoạch của địa phương'),
  ('HOUSEHOLD_MARK', 'cannot-work', 1, 'Hộ không có khả năng lao động', 'Household that cannot work', 'TT 07/2021/TT-BLĐTBXH, Phụ lục VII'),
  ('HOUSEHOLD_MARK', 'special-hardship', 2, 'Hộ có hoàn cảnh đặc biệt khó khăn', 'Special hardship', 'Kế hoạch của địa phương'),
  ('PERSON_MARK', 'person-of-merit', 1, 'Người có công với cách mạng', 'Person of merit', 'Pháp lệnh 02/2020/UBTVQH14'),
  ('PERSON_MARK', 'disabled', 2, 'Người khuyết tật', 'Person with a disability', 'Luật Người khuyết tật 2010'),
  ('PERSON_MARK', 'social-protection', 3, 'Hưởng trợ cấp bảo trợ xã hội hằng tháng', 'Monthly social allowance', 'NĐ 20/2021/NĐ-CP'),
  ('PERSON_MARK', 'cannot-work', 4, 'Không có khả năng lao động', 'Cannot work', 'TT 07/2021/TT-BLĐTBXH');

-- The 54 ethnic groups and their statistical codes.
insert into households.code (kind, code, position, name_vi, name_en, source)
select 'ETHNIC_GROUP', lpad(position::text, 2, '0'), position, name, name, 'QĐ 121-TCTK/PPCĐ/1979'
from unnest(array['Kinh', 'Tày', 'Thái', 'Hoa', 'Khơ-me', 'Mường', 'Nùng', 'HMông', 'Dao', 'Gia-rai',
  'Ngái', 'Ê-đê', 'Ba-na', 'Xơ-đăng', 'Sán Chay', 'Cơ-ho', 'Chăm', 'Sán Dìu', 'Hrê', 'Mnông', 'Ra-glai',
  'Xtiêng', 'Bru-Vân Kiều', 'Thổ', 'Giáy', 'Cơ-tu', 'Gié-Triêng', 'Mạ', 'Khơ-mú', 'Co', 'Ta-ôi', 'Chơ-ro',
  'Kháng', 'Xinh-mun', 'Hà Nhì', 'Chu-ru', 'Lào', 'La Chi', 'La Ha', 'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô',
  'Chứt', 'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống', 'Bố Y', 'Si La', 'Pu Péo', 'Brâu', 'Ơ-đu', 'Rơ-măm'])
  with ordinality as groups (name, position);
